package dev.guanxi.platform.calendar;

import java.util.List;

/** How a fiscal year is divided: into calendar months, or into weeks, so many in each of a quarter's three months. */
public enum FiscalPattern {
    MONTHS(List.of()),
    WEEKS_445(List.of(4, 4, 5)),
    WEEKS_454(List.of(4, 5, 4)),
    WEEKS_544(List.of(5, 4, 4));

    private final List<Integer> weeks;

    FiscalPattern(List<Integer> weeks) {
        this.weeks = weeks;
    }

    boolean isOfWeeks() {
        return !weeks.isEmpty();
    }

    /** How many weeks come before a month of the year, counted from 0; the twelfth is the end of a year of 52. */
    int weeksBefore(int month) {
        var inQuarter =
                weeks.stream().limit(month % 3).mapToInt(Integer::intValue).sum();
        return month / 3 * 13 + inQuarter;
    }
}
