package dev.guanxi.sales.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VTimezone;
import biweekly.io.ICalTimeZone;
import dev.guanxi.platform.icalendar.CalendarLines;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write of a zone is what its clocks do, as another library's reader of iCalendar understands it. */
class ZoneTextTest {
    private static final Instant FROM = Instant.parse("2024-01-15T00:30:00Z");
    private static final Instant TO = Instant.parse("2041-01-01T00:00:00Z");

    private static VTimezone written(ZoneId zone) {
        var lines = new CalendarLines()
                .begin("VCALENDAR")
                .property("VERSION", "2.0")
                .property("PRODID", "-//Test//EN");
        ZoneText.write(zone, 2024, lines);
        var calendar = Biweekly.parse(lines.end("VCALENDAR").toString()).first();
        return calendar.getTimezoneInfo().getComponents().iterator().next();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Shanghai",
                "Europe/Berlin",
                "Europe/London",
                "Europe/Dublin",
                "America/New_York",
                "America/Sao_Paulo",
                "America/Santiago",
                "America/Nuuk",
                "America/Havana",
                "Asia/Jerusalem",
                "Asia/Kathmandu",
                "Asia/Beirut",
                "Africa/Cairo",
                "Africa/Casablanca",
                "Australia/Lord_Howe",
                "Australia/Sydney",
                "Pacific/Auckland",
                "Pacific/Chatham",
                "Antarctica/Troll",
                "US/Eastern"
            })
    void clocksShowTheSame(String id) {
        var zone = ZoneId.of(id);
        var read = new ICalTimeZone(written(zone));

        Stream.iterate(FROM, time -> time.isBefore(TO), time -> time.plus(Duration.ofHours(17)))
                .forEach(time -> assertThat(Duration.ofMillis(read.getOffset(time.toEpochMilli())))
                        .as("%s at %s", id, time)
                        .isEqualTo(Duration.ofSeconds(
                                zone.getRules().getOffset(time).getTotalSeconds())));
    }
}
