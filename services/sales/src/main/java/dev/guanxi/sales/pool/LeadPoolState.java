package dev.guanxi.sales.pool;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public pool as other services learn of it; the rules as in {@link PoolRules}.
 *
 * @param place the team of leads that lie in it
 * @param teams who draws from it; none for everybody in sales
 * @param zone IANA name of the time zone in which its days begin
 */
public record LeadPoolState(
        String name,
        String place,
        List<String> teams,
        String zone,
        @Nullable Integer claimsPerDay,
        @Nullable Integer holdingCap,
        int protectionDays,
        @Nullable Integer recycleDays,
        int warningDays,
        int cooldownDays,
        Instant createdAt) {}
