package dev.guanxi.sales.pool;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * What people say of a pool.
 *
 * @param zone IANA name of the time zone in which its days begin
 */
public record PoolProfile(String name, PoolTeams teams, String zone, PoolRules rules) {
    PoolProfile checked() {
        ensureField(isZone(zone), "zone", "zone-unknown", zone);
        rules.checked();
        return this;
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
