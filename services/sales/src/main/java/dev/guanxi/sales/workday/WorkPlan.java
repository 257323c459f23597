package dev.guanxi.sales.workday;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.calendar.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is written down about a place's days.
 *
 * @param place a country or a part of one, such as {@code CN} or {@code CN-SH}; what holds for a country holds for its parts
 *     that have no calendar of their own
 * @param weekend in the order of the week; not all seven
 * @param days in their order, each once
 */
public record WorkPlan(String place, String name, List<DayOfWeek> weekend, List<SpecialDay> days) {
    /** A country (ISO 3166-1), and parts of it. */
    public static final String PLACE = "[A-Z]{2}(-[A-Z0-9]{1,10}){0,3}";

    private static final int WEEK = 7;

    public WorkPlan {
        weekend = weekend.stream().distinct().sorted().toList();
        days = days.stream().sorted(Comparator.comparing(SpecialDay::day)).toList();
        ensureField(weekend.size() < WEEK, "weekend", "weekend-whole-week");
        var seen = new HashSet<LocalDate>();
        days.forEach(day -> ensureField(seen.add(day.day()), "days", "day-twice", day.day()));
    }

    /** How days are counted by it. */
    public WorkingDays workingDays() {
        return new WorkingDays(Set.copyOf(weekend), of(DayKind.HOLIDAY), of(DayKind.WORKED));
    }

    private Set<LocalDate> of(DayKind kind) {
        return days.stream()
                .filter(day -> day.kind() == kind)
                .map(SpecialDay::day)
                .collect(Collectors.toSet());
    }
}
