package dev.guanxi.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    /** The days of the Spring Festival of 2024 as the State Council announced them (国办发明电〔2023〕7号). */
    private static final WorkingDays SPRING_FESTIVAL = new WorkingDays(
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            LocalDate.parse("2024-02-10")
                    .datesUntil(LocalDate.parse("2024-02-18"))
                    .collect(Collectors.toSet()),
            Set.of(LocalDate.parse("2024-02-04"), LocalDate.parse("2024-02-18")));

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void aSundayIsWorkedInPlaceOfAHoliday() {
        assertThat(SPRING_FESTIVAL.isWorked(day("2024-02-04"))).isTrue();
        assertThat(SPRING_FESTIVAL.isWorked(day("2024-02-12"))).isFalse();
        assertThat(SPRING_FESTIVAL.plus(day("2024-02-09"), 1)).isEqualTo(day("2024-02-18"));
        assertThat(SPRING_FESTIVAL.plus(day("2024-02-09"), 5)).isEqualTo(day("2024-02-22"));
        assertThat(SPRING_FESTIVAL.plus(day("2024-02-18"), -1)).isEqualTo(day("2024-02-09"));
        assertThat(SPRING_FESTIVAL.between(day("2024-02-02"), day("2024-02-18")))
                .isEqualTo(7);
        assertThat(SPRING_FESTIVAL.onOrAfter(day("2024-02-10"))).isEqualTo(day("2024-02-18"));
    }

    @Test
    void withEveryDayFreeNothingWouldBeDue() {
        assertThatThrownBy(() -> new WorkingDays(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Somebody who knows nothing of weeks and looks at each day by itself. */
    private record Walker(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> worked) {
        boolean works(LocalDate day) {
            return worked.contains(day) || !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
        }

        long between(LocalDate from, LocalDate to) {
            long days = 0;
            for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
                days += works(day) ? 1 : 0;
            }
            return days;
        }

        LocalDate plus(LocalDate from, int days) {
            var day = from;
            for (int left = Math.abs(days); left > 0; ) {
                day = day.plusDays(days < 0 ? -1 : 1);
                left -= works(day) ? 1 : 0;
            }
            return day;
        }
    }

    /** Twelve years with four leap days, of calendars drawn at random: each day, and each end of a year. */
    @Test
    void itAgreesWithWhoeverCountsDayByDay() {
        var random = new Random(20_261_123);
        for (int calendar = 0; calendar < 40; calendar++) {
            var walker = random(random);
            var days = new WorkingDays(walker.weekend(), walker.holidays(), walker.worked());
            for (var day = day("2019-12-20"); day.isBefore(day("2032-03-05")); day = day.plusDays(1)) {
                assertThat(days.isWorked(day)).as("%s", day).isEqualTo(walker.works(day));
                var distance = random.nextInt(40);
                assertThat(days.between(day, day.plusDays(distance)))
                        .isEqualTo(walker.between(day, day.plusDays(distance)));
                assertThat(days.between(day.plusDays(distance), day))
                        .isEqualTo(-walker.between(day, day.plusDays(distance)));
                var count = random.nextInt(-30, 31);
                assertThat(days.plus(day, count)).as("%s + %d", day, count).isEqualTo(walker.plus(day, count));
            }
        }
    }

    @Test
    void yearsEndAndLeapDaysAreCountedLikeOthers() {
        for (int year = 1900; year <= 2400; year++) {
            var walker = new Walker(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());
            for (var from : Set.of(LocalDate.of(year, 2, 20), LocalDate.of(year, 12, 24))) {
                for (int count = 1; count < 12; count++) {
                    assertThat(WorkingDays.MONDAY_TO_FRIDAY.plus(from, count)).isEqualTo(walker.plus(from, count));
                }
            }
        }
    }

    private static Walker random(Random random) {
        var weekend = EnumSet.noneOf(DayOfWeek.class);
        Stream.of(DayOfWeek.values())
                .filter(_ -> random.nextInt(3) == 0)
                .limit(random.nextInt(5))
                .forEach(weekend::add);
        return new Walker(weekend, days(random, 250), days(random, 120));
    }

    private static Set<LocalDate> days(Random random, int number) {
        var days = new HashSet<LocalDate>();
        for (int i = 0; i < number; i++) {
            days.add(day("2019-12-01").plusDays(random.nextInt(4_600)));
        }
        return days;
    }
}
