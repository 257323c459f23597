package dev.guanxi.service.businesshours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds and measures time that counts only while somebody is there. The clock on the wall decides: an hour that comes
 * twice when summer ends counts twice, an hour that is left out in spring does not count.
 */
public final class BusinessHours {
    private final ZoneId zone;
    private final Map<DayOfWeek, List<Opening>> week;
    private final Set<LocalDate> holidays;
    private final Map<LocalDate, DayOfWeek> makeUpDays;

    /**
     * Says when somebody is there.
     *
     * @param week a day that is missing is closed; a lunch break lies between two openings of a day
     * @param holidays closed, whatever day of the week they are
     * @param makeUpDays open like the given day of the week, even where they are holidays
     */
    public BusinessHours(
            ZoneId zone,
            Map<DayOfWeek, List<Opening>> week,
            Set<LocalDate> holidays,
            Map<LocalDate, DayOfWeek> makeUpDays) {
        this.zone = zone;
        this.week = inOrder(week);
        this.holidays = Set.copyOf(holidays);
        this.makeUpDays = Map.copyOf(makeUpDays);
        if (this.week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("With no opening hours in the week nothing would ever be due.");
        }
    }

    private static Map<DayOfWeek, List<Opening>> inOrder(Map<DayOfWeek, List<Opening>> week) {
        var ordered = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        week.forEach((day, openings) -> ordered.put(
                day,
                openings.stream().sorted(Comparator.comparing(Opening::from)).toList()));
        ordered.forEach(BusinessHours::refuseOverlaps);
        return ordered;
    }

    private static void refuseOverlaps(DayOfWeek day, List<Opening> openings) {
        for (int i = 1; i < openings.size(); i++) {
            var before = openings.get(i - 1);
            var next = openings.get(i);
            if (before.to().isAfter(next.from()) || before.to().equals(LocalTime.MIDNIGHT)) {
                throw new IllegalArgumentException("The opening hours of %s overlap: %s and %s. Give each time once."
                        .formatted(day, before, next));
            }
        }
    }

    /** Where the clock hangs. */
    public ZoneId zone() {
        return zone;
    }

    /** The first moment by which so much time has counted. */
    public Instant plus(Instant from, Duration time) {
        if (time.isZero()) {
            return from;
        }
        var left = time;
        var open = new OpenSpans(this, from);
        while (true) {
            var span = open.next();
            if (span.length().compareTo(left) >= 0) {
                return span.start().plus(left);
            }
            left = left.minus(span.length());
        }
    }

    /** How much time counts from one moment to a later one. */
    public Duration between(Instant from, Instant to) {
        var counted = Duration.ZERO;
        if (!from.isBefore(to)) {
            return counted;
        }
        var open = new OpenSpans(this, from);
        for (var span = open.next(); span.start().isBefore(to); span = open.next()) {
            counted = counted.plus(span.before(to).length());
        }
        return counted;
    }

    List<Opening> openingsOf(LocalDate day) {
        var like = makeUpDays.getOrDefault(day, day.getDayOfWeek());
        return holidays.contains(day) && !makeUpDays.containsKey(day) ? List.of() : week.getOrDefault(like, List.of());
    }
}
