package dev.guanxi.sales.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** A plan's days as they are stored: text, whatever the database's driver makes of dates in JSON. */
record StoredPlan(List<String> weekend, List<Day> days) {
    /** A day that is otherwise. */
    record Day(String day, String kind, String name) {
        static Day of(SpecialDay day) {
            return new Day(day.day().toString(), day.kind().name(), day.name());
        }

        SpecialDay special() {
            return new SpecialDay(LocalDate.parse(day), DayKind.valueOf(kind), name);
        }
    }

    StoredPlan {
        weekend = List.copyOf(weekend);
        days = List.copyOf(days);
    }

    static StoredPlan of(WorkPlan plan) {
        return new StoredPlan(
                plan.weekend().stream().map(DayOfWeek::name).toList(),
                plan.days().stream().map(Day::of).toList());
    }

    WorkPlan plan(String place, String name) {
        return new WorkPlan(
                place,
                name,
                weekend.stream().map(DayOfWeek::valueOf).toList(),
                days.stream().map(Day::special).toList());
    }
}
