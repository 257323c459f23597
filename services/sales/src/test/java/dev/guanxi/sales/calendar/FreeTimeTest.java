package dev.guanxi.sales.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.calendar.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreeTimeTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private static WorkingTimes.Working working(String zone, LocalDate... away) {
        var hours = new WorkingHours("p", ZoneId.of(zone), "CN", LocalTime.of(9, 0), LocalTime.of(18, 0));
        return new WorkingTimes.Working(
                hours,
                WorkingDays.MONDAY_TO_FRIDAY,
                away.length == 0 ? null : away[0],
                away.length == 0 ? null : away[1]);
    }

    private static Interval time(String begin, String end) {
        return new Interval(Instant.parse(begin), Instant.parse(end));
    }

    private static Interval first(List<WorkingTimes.Working> people, List<Interval> busy, String from) {
        var after = Instant.parse(from);
        return FreeTime.first(FreeTime.worked(people, after, after.plus(Duration.ofDays(14))), busy, HOUR)
                .orElseThrow();
    }

    /** Nine in Berlin is 16:00 in Shanghai in winter and 15:00 in summer. */
    @Test
    void peopleInTwoZonesMeetWhileBothWork() {
        var both = List.of(working("Asia/Shanghai"), working("Europe/Berlin"));

        assertThat(first(both, List.of(), "2026-11-23T00:00:00Z").begin())
                .isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(first(both, List.of(), "2026-07-06T00:00:00Z").begin())
                .isEqualTo(Instant.parse("2026-07-06T07:00:00Z"));
    }

    @Test
    void busyTimeNightsWeekendsAndAbsencesAreLeftOut() {
        var ann = List.of(working("Asia/Shanghai"));

        assertThat(first(ann, List.of(time("2026-11-23T01:00:00Z", "2026-11-23T02:05:00Z")), "2026-11-23T00:00:00Z"))
                .isEqualTo(time("2026-11-23T02:15:00Z", "2026-11-23T03:15:00Z"));
        assertThat(first(ann, List.of(), "2026-11-27T09:30:00Z").begin())
                .isEqualTo(Instant.parse("2026-11-30T01:00:00Z"));
        assertThat(first(
                                List.of(working(
                                        "Asia/Shanghai", LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24))),
                                List.of(),
                                "2026-11-23T00:00:00Z")
                        .begin())
                .isEqualTo(Instant.parse("2026-11-25T01:00:00Z"));
    }

    @Test
    void aGapThatIsTooShortIsNotOffered() {
        var ann = List.of(working("Asia/Shanghai"));
        var busy = List.of(
                time("2026-11-23T01:00:00Z", "2026-11-23T02:00:00Z"),
                time("2026-11-23T02:45:00Z", "2026-11-23T04:00:00Z"));

        assertThat(first(ann, busy, "2026-11-23T00:00:00Z").begin()).isEqualTo(Instant.parse("2026-11-23T04:00:00Z"));
    }
}
