package dev.guanxi.service.businesshours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine says what looking at the clock every minute says: any hours, any zone, around any change of the clocks. */
class BusinessHoursAgainstTheWallTest {
    private static final int TRIES = 120;
    private static final int FIVE_MINUTES_A_DAY = 24 * 12;

    /** A zone, and a moment near which its clocks change or a day is left out. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-02-17T00:00:00Z",
        "Asia/Kolkata, 2026-05-01T00:00:00Z",
        "Europe/Berlin, 2026-03-29T01:00:00Z",
        "Europe/Berlin, 2026-10-25T01:00:00Z",
        "America/New_York, 2026-03-08T07:00:00Z",
        "America/New_York, 2026-11-01T06:00:00Z",
        "Australia/Lord_Howe, 2026-04-04T15:00:00Z", // half an hour
        "America/Havana, 2026-11-01T05:00:00Z", // back to midnight
        "America/Sao_Paulo, 2018-02-18T02:00:00Z", // back from midnight into the day before
        "America/Sao_Paulo, 2018-11-04T03:00:00Z", // midnight is left out
        "America/St_Johns, 2010-11-07T02:31:00Z", // back from one past midnight
        "Pacific/Apia, 2011-12-30T10:00:00Z", // a day is left out
    })
    void itAgreesWithAMinuteWalker(ZoneId zone, Instant change) {
        var random = new Random(20261123);
        for (int i = 0; i < TRIES; i++) {
            var walker = someHours(zone, change, random);
            var hours = walker.hours();
            var from = change.plus(random.nextInt(-3 * 24 * 60, 24 * 60), ChronoUnit.MINUTES);
            var to = from.plus(random.nextInt(0, 6 * 24 * 60), ChronoUnit.MINUTES);
            var minutes = random.nextInt(1, 30 * 60);
            var first = Duration.ofMinutes(random.nextInt(0, minutes));
            var rest = Duration.ofMinutes(minutes).minus(first);

            var end = hours.plus(from, Duration.ofMinutes(minutes));

            var what = "%s from %s %d minutes or to %s".formatted(walker, from, minutes, to);
            assertThat(end).as(what).isEqualTo(walker.plus(from, minutes));
            assertThat(hours.between(from, end)).as(what).isEqualTo(Duration.ofMinutes(minutes));
            assertThat(hours.between(from, to)).as(what).isEqualTo(Duration.ofMinutes(walker.between(from, to)));
            assertThat(hours.plus(hours.plus(from, first), rest)).as(what).isEqualTo(end);
        }
    }

    private static MinuteWalker someHours(ZoneId zone, Instant near, Random random) {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(5) > 0) {
                week.put(day, someOpenings(random));
            }
        }
        week.put(someDay(random), someOpenings(random));
        var holidays = new HashSet<LocalDate>();
        var makeUpDays = new HashMap<LocalDate, DayOfWeek>();
        var middle = LocalDate.ofInstant(near, zone);
        for (int i = random.nextInt(3); i > 0; i--) {
            holidays.add(middle.plusDays(random.nextInt(-3, 7)));
            makeUpDays.put(middle.plusDays(random.nextInt(-3, 7)), someDay(random));
        }
        return new MinuteWalker(zone, Map.copyOf(week), holidays, makeUpDays);
    }

    private static DayOfWeek someDay(Random random) {
        return DayOfWeek.of(random.nextInt(1, 8));
    }

    /** Up to three stretches, which may touch each other, begin at midnight or last until the next. */
    private static List<Opening> someOpenings(Random random) {
        var bounds = random.ints(0, FIVE_MINUTES_A_DAY + 1)
                .distinct()
                .limit(2L * random.nextInt(1, 4))
                .sorted()
                .toArray();
        var openings = new ArrayList<Opening>();
        for (int i = 0; i < bounds.length; i += 2) {
            openings.add(new Opening(time(bounds[i]), time(bounds[i + 1])));
        }
        return openings;
    }

    private static LocalTime time(int fiveMinutes) {
        return fiveMinutes == FIVE_MINUTES_A_DAY ? LocalTime.MIDNIGHT : LocalTime.MIN.plusMinutes(5L * fiveMinutes);
    }
}
