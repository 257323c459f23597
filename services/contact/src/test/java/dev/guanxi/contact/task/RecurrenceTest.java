package dev.guanxi.contact.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
    @Test
    void aQuarterAfterTheEndOfAMonthDoesNotMoveWhatComesAfterIt() {
        var quarters = new Recurrence(day("2026-11-30"), 3);

        assertThat(quarters.allUntil(day("2027-12-31")))
                .containsExactly(
                        day("2026-11-30"), day("2027-02-28"), day("2027-05-30"), day("2027-08-30"), day("2027-11-30"));
    }

    @Test
    void aLeapDayIsADayLikeAnyOther() {
        var quarters = new Recurrence(day("2027-11-29"), 3);

        assertThat(quarters.nextAfter(day("2027-11-29"))).isEqualTo("2028-02-29");
        assertThat(quarters.lastUntil(day("2028-02-29"))).isEqualTo("2028-02-29");
        assertThat(quarters.nextAfter(day("2028-02-29"))).isEqualTo("2028-05-29");
    }

    @Test
    void beforeTheFirstDayTheFirstIsNext() {
        var quarters = new Recurrence(day("2026-06-08"), 3);

        assertThat(quarters.nextAfter(day("2026-01-01"))).isEqualTo("2026-06-08");
        assertThat(quarters.allUntil(day("2026-06-07"))).isEmpty();
    }

    @Property
    void everyDayLiesBetweenTheLastAndTheNext(
            @ForAll @IntRange(max = 4_000) int start,
            @ForAll @IntRange(min = 1, max = 60) int months,
            @ForAll @IntRange(max = 4_000) int later) {
        var first = day("2020-01-01").plusDays(start);
        var today = first.plusDays(later);
        var recurrence = new Recurrence(first, months);

        assertThat(recurrence.lastUntil(today)).isBeforeOrEqualTo(today);
        assertThat(recurrence.nextAfter(today)).isAfter(today);
        assertThat(recurrence.nextAfter(recurrence.lastUntil(today))).isEqualTo(recurrence.nextAfter(today));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
