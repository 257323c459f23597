package dev.guanxi.service.businesshours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts business time the slow and obvious way: it looks at the clock on the wall every minute. */
record MinuteWalker(
        ZoneId zone,
        Map<DayOfWeek, List<Opening>> week,
        Set<LocalDate> holidays,
        Map<LocalDate, DayOfWeek> makeUpDays) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    BusinessHours hours() {
        return new BusinessHours(zone, week, holidays, makeUpDays);
    }

    Instant plus(Instant from, int minutes) {
        var now = from;
        for (int left = minutes; left > 0; now = now.plus(MINUTE)) {
            left -= isOpen(now) ? 1 : 0;
        }
        return now;
    }

    int between(Instant from, Instant to) {
        int counted = 0;
        for (var now = from; now.isBefore(to); now = now.plus(MINUTE)) {
            counted += isOpen(now) ? 1 : 0;
        }
        return counted;
    }

    private boolean isOpen(Instant now) {
        var wall = now.atZone(zone);
        var day = wall.toLocalDate();
        if (holidays.contains(day) && !makeUpDays.containsKey(day)) {
            return false;
        }
        return week.getOrDefault(makeUpDays.getOrDefault(day, day.getDayOfWeek()), List.of()).stream()
                .anyMatch(opening -> contains(opening, wall.toLocalTime()));
    }

    private static boolean contains(Opening opening, LocalTime time) {
        return !time.isBefore(opening.from())
                && (opening.to().equals(LocalTime.MIDNIGHT) || time.isBefore(opening.to()));
    }
}
