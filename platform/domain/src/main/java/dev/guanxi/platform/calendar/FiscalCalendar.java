package dev.guanxi.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When fiscal years begin, and how they are divided. Every day is in one period of each kind.
 *
 * <p>A year of months begins on the first of a month. A year of weeks begins on the given day of the week that is nearest to
 * that first, so it has 52 or 53 weeks (26 CFR § 1.441-2, "52-53-week taxable year"; with {@code WEEKS_454}, February and
 * Sunday it is the retail calendar of the National Retail Federation). The 53rd week belongs to the last month.
 *
 * @param startMonth in which the year begins, or near whose first
 * @param weekStart the first day of a week; without meaning for months
 * @param namedByEnd whether a year that begins in one calendar year and ends in the next is called by the later one
 */
public record FiscalCalendar(Month startMonth, FiscalPattern pattern, DayOfWeek weekStart, boolean namedByEnd) {
    /** The calendar year with its months and quarters. */
    public static final FiscalCalendar CALENDAR_YEAR =
            new FiscalCalendar(Month.JANUARY, FiscalPattern.MONTHS, DayOfWeek.MONDAY, false);

    /** The first day of a fiscal year. */
    public LocalDate startOf(int year) {
        var first = LocalDate.of(namedByEnd && startMonth != Month.JANUARY ? year - 1 : year, startMonth, 1);
        return pattern.isOfWeeks() ? first.plusDays(3).with(TemporalAdjusters.previousOrSame(weekStart)) : first;
    }

    /** The fiscal year that a day is in. */
    public int yearOf(LocalDate day) {
        var year = day.getYear() + 1;
        while (startOf(year).isAfter(day)) {
            year--;
        }
        return year;
    }

    /** The period of a kind that a day is in. */
    public FiscalPeriod periodOf(PeriodKind kind, LocalDate day) {
        return periods(kind, yearOf(day)).stream()
                .filter(period -> period.contains(day))
                .findFirst()
                .orElseThrow();
    }

    /** All periods of a kind in a fiscal year, in order. */
    public List<FiscalPeriod> periods(PeriodKind kind, int year) {
        return IntStream.rangeClosed(1, kind.parts())
                .mapToObj(number -> period(kind, year, number))
                .toList();
    }

    private FiscalPeriod period(PeriodKind kind, int year, int number) {
        var first = monthStart(year, (number - 1) * kind.months());
        var next = number == kind.parts() ? startOf(year + 1) : monthStart(year, number * kind.months());
        return new FiscalPeriod(kind, kind.name(year, number), year, number, first, next.minusDays(1));
    }

    /** The first day of a month of the year, counted from 0. */
    private LocalDate monthStart(int year, int month) {
        var start = startOf(year);
        return pattern.isOfWeeks() ? start.plusWeeks(pattern.weeksBefore(month)) : start.plusMonths(month);
    }
}
