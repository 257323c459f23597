package dev.guanxi.contact.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionTest {

    @ParameterizedTest
    @CsvSource({
        "2,DAY,2026-11-01,2026-11-01,2026-11-01,2026-11-03",
        "1,WEEK,2026-11-02,2026-11-02,2026-11-05,2026-11-09",
        "1,MONTH,2027-12-31,2028-01-31,2028-01-31,2028-02-29",
        "1,MONTH,2027-12-31,2028-02-29,2028-02-29,2028-03-31",
        "1,YEAR,2028-02-29,2028-02-29,2028-02-29,2029-02-28",
        "4,YEAR,2028-02-29,2028-02-29,2028-02-29,2032-02-29",
        // put off to a day after the next: that one is gone
        "1,WEEK,2026-11-02,2026-11-12,2026-11-12,2026-11-16",
        // closed late: today still counts, days before it do not
        "1,WEEK,2026-11-02,2026-11-02,2026-11-30,2026-11-30",
        "1,WEEK,2026-11-02,2026-11-02,2026-12-01,2026-12-07",
        // closed early
        "1,WEEK,2026-11-02,2026-11-09,2026-11-03,2026-11-16",
    })
    void theNextDayIsCountedFromTheFirst(
            int every, RepeatUnit unit, LocalDate first, LocalDate due, LocalDate today, LocalDate next) {
        assertThat(new Repetition(every, unit, first, null).after(due, today)).contains(next);
    }

    @Test
    void afterTheLastDayThereIsNone() {
        assertThat(weekly("2026-11-09").after(day("2026-11-02"), day("2026-11-02")))
                .contains(day("2026-11-09"));
        assertThat(weekly("2026-11-09").after(day("2026-11-09"), day("2026-11-09")))
                .isEmpty();
        assertThatThrownBy(() -> weekly("2026-11-01").check()).isInstanceOf(Invalid.class);
    }

    private static Repetition weekly(@Nullable String until) {
        return new Repetition(1, RepeatUnit.WEEK, day("2026-11-02"), until == null ? null : day(until));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
