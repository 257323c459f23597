package dev.guanxi.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiscalCalendarTest {
    private static final FiscalCalendar RETAIL =
            new FiscalCalendar(Month.FEBRUARY, FiscalPattern.WEEKS_454, DayOfWeek.SUNDAY, false);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void theCalendarYearHasItsQuarters() {
        var quarter = FiscalCalendar.CALENDAR_YEAR.periodOf(PeriodKind.QUARTER, day("2024-02-29"));

        assertThat(quarter)
                .isEqualTo(
                        new FiscalPeriod(PeriodKind.QUARTER, "2024-Q1", 2024, 1, day("2024-01-01"), day("2024-03-31")));
        assertThat(FiscalCalendar.CALENDAR_YEAR
                        .periodOf(PeriodKind.MONTH, day("2024-12-31"))
                        .name())
                .isEqualTo("2024-M12");
    }

    @Test
    void aYearFromAprilIsNamedByEitherOfItsYears() {
        var indian = new FiscalCalendar(Month.APRIL, FiscalPattern.MONTHS, DayOfWeek.MONDAY, false);
        var named = new FiscalCalendar(Month.APRIL, FiscalPattern.MONTHS, DayOfWeek.MONDAY, true);

        assertThat(indian.periodOf(PeriodKind.QUARTER, day("2026-03-31")).name())
                .isEqualTo("2025-Q4");
        assertThat(named.periodOf(PeriodKind.QUARTER, day("2026-03-31")).name()).isEqualTo("2026-Q4");
        assertThat(named.periodOf(PeriodKind.HALF, day("2026-04-01")).name()).isEqualTo("2027-H1");
    }

    /** As the National Retail Federation published them. */
    @Test
    void theRetailCalendarBeginsWhereItWasPublishedToBegin() {
        assertThat(Stream.of(2022, 2023, 2024, 2025, 2026).map(RETAIL::startOf))
                .containsExactly(
                        day("2022-01-30"), day("2023-01-29"), day("2024-02-04"), day("2025-02-02"), day("2026-02-01"));
        var year = RETAIL.periods(PeriodKind.YEAR, 2023).getFirst();
        assertThat(year.firstDay().datesUntil(year.lastDay().plusDays(1))).hasSize(53 * 7);
        var last = RETAIL.periods(PeriodKind.MONTH, 2023).getLast();
        assertThat(last.firstDay().datesUntil(last.lastDay().plusDays(1))).hasSize(5 * 7);
    }

    /** Eighty years of every calendar there is, day by day, against somebody who only counts days. */
    @Test
    void everyDayIsInOnePeriodOfEachKindAndPeriodsFollowEachOther() {
        for (var month : Month.values()) {
            for (var pattern : FiscalPattern.values()) {
                for (var weekStart : List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY)) {
                    for (var named : List.of(true, false)) {
                        walk(new FiscalCalendar(month, pattern, weekStart, named));
                    }
                }
            }
        }
    }

    private static void walk(FiscalCalendar calendar) {
        var expected = calendar.startOf(1990);
        for (int year = 1990; year < 2070; year++) {
            for (var kind : PeriodKind.values()) {
                var day = expected;
                for (var period : calendar.periods(kind, year)) {
                    assertThat(period.firstDay()).isEqualTo(day);
                    assertThat(calendar.yearOf(period.firstDay())).isEqualTo(year);
                    assertThat(calendar.periodOf(kind, period.lastDay())).isEqualTo(period);
                    day = period.lastDay().plusDays(1);
                }
                assertThat(day).isEqualTo(calendar.startOf(year + 1));
            }
            expected = calendar.startOf(year + 1);
            ensureLength(calendar, year);
        }
    }

    private static void ensureLength(FiscalCalendar calendar, int year) {
        var start = calendar.startOf(year);
        var days = start.datesUntil(calendar.startOf(year + 1)).count();
        if (calendar.pattern() == FiscalPattern.MONTHS) {
            var leap = start.datesUntil(calendar.startOf(year + 1))
                    .anyMatch(day -> day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() == 29);
            assertThat(days).isEqualTo(leap ? 366 : 365);
        } else {
            assertThat(days).isIn(364L, 371L);
            assertThat(start.getDayOfWeek()).isEqualTo(calendar.weekStart());
            var nominal = LocalDate.of(start.plusDays(3).getYear(), calendar.startMonth(), 1);
            assertThat(Math.abs(start.toEpochDay() - nominal.toEpochDay())).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void weeksAreDividedAsThePatternSays() {
        assertThat(weeks(FiscalPattern.WEEKS_445)).startsWith(4L, 4L, 5L, 4L, 4L, 5L);
        assertThat(weeks(FiscalPattern.WEEKS_454)).startsWith(4L, 5L, 4L, 4L, 5L, 4L);
        assertThat(weeks(FiscalPattern.WEEKS_544)).startsWith(5L, 4L, 4L, 5L, 4L, 4L);
        assertThat(weeks(FiscalPattern.WEEKS_445).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(53);
    }

    /** How many weeks each month of 2026 has. */
    private static List<Long> weeks(FiscalPattern pattern) {
        return new FiscalCalendar(Month.JANUARY, pattern, DayOfWeek.MONDAY, false)
                .periods(PeriodKind.MONTH, 2026).stream()
                        .map(month -> month.firstDay()
                                        .datesUntil(month.lastDay().plusDays(1))
                                        .count()
                                / 7)
                        .toList();
    }
}
