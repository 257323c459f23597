package dev.guanxi.sales.telesales;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is called again.
 *
 * @param at by the clock where they are
 * @param zone IANA name of that clock's zone; null where they can only be in one
 * @param asked whether they asked for that time themselves, so that it may be at any hour
 */
public record CallBack(LocalDateTime at, @Nullable String zone, boolean asked) {
    /** When it is, by which clock. A time that a change of clocks leaves out is taken as much later. */
    record Moment(Instant at, ZoneId zone, boolean asked) {}

    /**
     * The moment that is meant.
     *
     * @param zones all in which they may be
     */
    Moment moment(List<String> zones, CallingHours hours, Instant now) {
        var where = zone(zones);
        var moment = at.atZone(where).toInstant();
        ensureField(moment.isAfter(now), "callBack.at", "call-back-in-past");
        ensureField(
                asked || hours.permit(moment, List.of(where)),
                "callBack.at",
                "call-back-outside-hours",
                hours.opens(),
                hours.closes(),
                where);
        return new Moment(moment, where, asked);
    }

    private ZoneId zone(List<String> zones) {
        ensureField(
                zone != null || zones.size() == 1, "callBack.zone", "call-back-zone-needed", String.join(", ", zones));
        var named = zone == null ? zones.getFirst() : zone;
        ensureField(isZone(named), "callBack.zone", "call-back-zone-unknown", named);
        return ZoneId.of(named);
    }

    private static boolean isZone(String name) {
        try {
            return name.contains("/") && ZoneId.of(name).getId().equals(name);
        } catch (DateTimeException _) {
            return false;
        }
    }
}
