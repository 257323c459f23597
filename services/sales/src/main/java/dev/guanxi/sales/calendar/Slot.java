package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When something is, as the clock on the wall shows it where it is. A time that a change of clocks leaves out is taken as
 * much later; of one that there is twice the first is meant.
 *
 * @param end the first moment after it; of whole days the midnight after the last
 * @param zone IANA name
 * @param rule when it comes again (RFC 5545, RRULE); null when it does not
 */
public record Slot(
        LocalDateTime begin,
        LocalDateTime end,
        String zone,
        boolean allDay,
        @Nullable String rule) {
    private static final Duration LONGEST = Duration.ofDays(31);

    public Slot {
        rule = rule == null || rule.isBlank() ? null : rule.strip();
    }

    /** Refuses what makes no sense. */
    Slot checked() {
        ensureField(end.isAfter(begin), "end", "appointment-ends-early");
        ensureField(length().compareTo(LONGEST) <= 0, "end", "appointment-too-long");
        ensureField(isKnown(zone), "zone", "zone-unknown", zone);
        ensureField(!allDay || isMidnight(begin) && isMidnight(end), "allDay", "all-day-from-midnight");
        if (rule != null) {
            Recurrence.of(this);
        }
        return this;
    }

    private static boolean isMidnight(LocalDateTime time) {
        return time.toLocalTime().toSecondOfDay() == 0;
    }

    private static boolean isKnown(String zone) {
        try {
            return ZoneId.of(zone).getId().equals(zone)
                    && ZoneId.getAvailableZoneIds().contains(zone);
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** How long it is by the clock on the wall. */
    Duration length() {
        return Duration.between(begin, end);
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    Instant at(LocalDateTime local) {
        return local.atZone(zoneId()).toInstant();
    }

    /** The first time. */
    public Interval first() {
        return from(begin);
    }

    /** The time that begins then, by the clock on the wall; as long as it says where a change of clocks left none of it. */
    Interval from(LocalDateTime local) {
        var first = at(local);
        var last = at(local.plus(length()));
        return new Interval(first, last.isAfter(first) ? last : first.plus(length()));
    }

    /** Whether one of the series would begin then. */
    boolean comes(LocalDateTime local) {
        return Recurrence.of(this).between(local, local.plusSeconds(1)).contains(local);
    }

    /** When the last one ends; null when it comes again without an end that could be known. */
    @Nullable
    Instant lastEnd() {
        var last = rule == null ? begin : Recurrence.of(this).last();
        return last == null ? null : from(last).end();
    }

    Slot with(LocalDateTime begin, LocalDateTime end) {
        return new Slot(begin, end, zone, allDay, rule);
    }

    Slot withRule(@Nullable String other) {
        return new Slot(begin, end, zone, allDay, other);
    }

    /** Reads a time as the API says it. */
    public static LocalDateTime time(String field, String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException _) {
            throw new Invalid(field, "local-time-malformed", text);
        }
    }
}
