package dev.guanxi.sales.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
    private static Slot slot(String begin, String zone, String rule) {
        var from = LocalDateTime.parse(begin);
        return new Slot(from, from.plusHours(1), zone, false, rule).checked();
    }

    private static List<String> days(Slot slot, String from, String to) {
        return Recurrence.of(slot).between(LocalDateTime.parse(from), LocalDateTime.parse(to)).stream()
                .map(LocalDateTime::toString)
                .toList();
    }

    /** Clocks in Germany go forward on 29 March 2026 and back on 25 October; in China they stay. */
    @Test
    void aWeeklyMeetingStaysAtNineByTheClockOfItsPlace() {
        var berlin = slot("2026-03-23T09:00", "Europe/Berlin", "FREQ=WEEKLY");
        var shanghai = slot("2026-03-23T09:00", "Asia/Shanghai", "FREQ=WEEKLY");

        var inBerlin = Recurrence.of(berlin)
                .between(LocalDateTime.parse("2026-03-23T00:00"), LocalDateTime.parse("2026-04-06T00:00"));

        assertThat(inBerlin.stream().map(berlin::at))
                .containsExactly(Instant.parse("2026-03-23T08:00:00Z"), Instant.parse("2026-03-30T07:00:00Z"));
        assertThat(shanghai.at(LocalDateTime.parse("2026-03-30T09:00")))
                .isEqualTo(Instant.parse("2026-03-30T01:00:00Z"));
    }

    @Test
    void aTimeThatTheChangeOfClocksLeavesOutIsTakenAsMuchLaterAndOfTwoTheFirstIsMeant() {
        var left = slot("2026-03-29T02:30", "Europe/Berlin", "FREQ=DAILY");
        var twice = slot("2026-10-25T02:30", "Europe/Berlin", "FREQ=DAILY");

        assertThat(left.first().begin()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(twice.first().begin()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(Duration.between(left.first().begin(), left.first().end())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theLeapDayComesInLeapYearsOnly() {
        var birthday = slot("2024-02-29T10:00", "Asia/Shanghai", "FREQ=YEARLY");

        assertThat(days(birthday, "2024-01-01T00:00", "2033-01-01T00:00"))
                .containsExactly("2024-02-29T10:00", "2028-02-29T10:00", "2032-02-29T10:00");
    }

    @Test
    void aMonthWithoutA31stHasNone() {
        var last = slot("2026-01-31T10:00", "Asia/Shanghai", "FREQ=MONTHLY");

        assertThat(days(last, "2026-01-01T00:00", "2026-08-01T00:00"))
                .containsExactly("2026-01-31T10:00", "2026-03-31T10:00", "2026-05-31T10:00", "2026-07-31T10:00");
        assertThat(days(
                        slot("2026-01-31T10:00", "Asia/Shanghai", "FREQ=MONTHLY;BYMONTHDAY=-1"),
                        "2026-02-01T00:00",
                        "2026-05-01T00:00"))
                .containsExactly("2026-02-28T10:00", "2026-03-31T10:00", "2026-04-30T10:00");
    }

    /** The examples of RFC 5545, section 3.8.5.3, which begin on 2 September 1997 in New York. */
    @Test
    void rulesMeanWhatTheStandardSays() {
        var zone = "America/New_York";
        var begin = "1997-09-02T09:00";

        assertThat(days(slot(begin, zone, "FREQ=DAILY;COUNT=10"), begin, "1998-01-01T00:00"))
                .hasSize(10)
                .endsWith("1997-09-11T09:00");
        assertThat(days(
                        slot(begin, zone, "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH"),
                        begin,
                        "1998-01-01T00:00"))
                .hasSize(8)
                .startsWith("1997-09-02T09:00", "1997-09-04T09:00", "1997-09-16T09:00")
                .endsWith("1997-10-16T09:00");
        assertThat(days(slot("1997-09-05T09:00", zone, "FREQ=MONTHLY;COUNT=10;BYDAY=1FR"), begin, "1999-01-01T00:00"))
                .hasSize(10)
                .startsWith("1997-09-05T09:00", "1997-10-03T09:00")
                .endsWith("1998-06-05T09:00");
        assertThat(days(slot(begin, zone, "FREQ=DAILY;UNTIL=19971224T000000Z"), begin, "1999-01-01T00:00"))
                .hasSize(113)
                .endsWith("1997-12-23T09:00");
    }

    @Test
    void aSeriesWithoutEndIsOnlyEverLookedAtWithinSomeTime() {
        var daily = slot("2020-01-01T09:00", "Asia/Shanghai", "FREQ=DAILY");

        assertThat(Recurrence.of(daily).last()).isNull();
        assertThat(days(daily, "2026-11-23T00:00", "2026-11-25T00:00"))
                .containsExactly("2026-11-23T09:00", "2026-11-24T09:00");
        assertThat(days(daily, "2020-01-01T00:00", "2120-01-01T00:00")).hasSizeLessThanOrEqualTo(Recurrence.MOST);
    }

    @Test
    void theLastOfASeriesThatEndsIsKnown() {
        assertThat(Recurrence.of(slot("2026-11-23T09:00", "Asia/Shanghai", "FREQ=WEEKLY;COUNT=3"))
                        .last())
                .isEqualTo(LocalDateTime.parse("2026-12-07T09:00"));
        assertThat(Recurrence.of(slot("2026-11-23T09:00", "Asia/Shanghai", "FREQ=WEEKLY;UNTIL=20261207"))
                        .last())
                .isEqualTo(LocalDateTime.parse("2026-12-07T09:00"));
        assertThat(Objects.requireNonNull(
                        Recurrence.endingBefore("FREQ=WEEKLY;COUNT=9", LocalDateTime.parse("2026-12-07T09:00"))))
                .isEqualTo("FREQ=WEEKLY;UNTIL=20261207T085959");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=HOURLY",
                "FREQ=WEEKLY;COUNT=5;UNTIL=20261207",
                "FREQ=WEEKLY;COUNT=100000",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=DAILY;BYEASTER=1",
                "every day",
                "FREQ=DAILY;UNTIL=tomorrow",
                "FREQ=DAILY;INTERVAL=x"
            })
    void whatIsNoRuleIsRefused(String rule) {
        assertThatThrownBy(() -> slot("2026-11-23T09:00", "Asia/Shanghai", rule))
                .isInstanceOf(Invalid.class);
    }
}
