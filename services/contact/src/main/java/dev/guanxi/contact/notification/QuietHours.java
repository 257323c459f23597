package dev.guanxi.contact.notification;

import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When somebody does not want to be disturbed; may go over midnight.
 *
 * @param until the first minute that is no longer quiet
 */
public record QuietHours(LocalTime from, LocalTime until) {
    boolean hold(LocalTime time) {
        var begun = !time.isBefore(from);
        var over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }

    /** The next moment that is not quiet: this one, or when they are over. */
    ZonedDateTime next(ZonedDateTime now) {
        return hold(now.toLocalTime()) ? following(now, until) : now;
    }

    /** When it is next that time of the day, after now. */
    static ZonedDateTime following(ZonedDateTime now, LocalTime time) {
        var today = now.toLocalDate().atTime(time).atZone(now.getZone());
        return today.isAfter(now)
                ? today
                : now.toLocalDate().plusDays(1).atTime(time).atZone(now.getZone());
    }
}
