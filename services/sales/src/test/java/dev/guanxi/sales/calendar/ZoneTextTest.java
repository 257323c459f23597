package dev.guanxi.sales.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.Observance;
import biweekly.component.VTimezone;
import biweekly.property.RecurrenceRule;
import biweekly.property.UtcOffsetProperty;
import dev.guanxi.platform.icalendar.CalendarLines;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write of a zone is what its clocks do, as another library's reader of iCalendar understands it. */
class ZoneTextTest {
    private static final Instant FROM = Instant.parse("2024-01-15T00:30:00Z");
    private static final Instant TO = Instant.parse("2041-01-01T00:00:00Z");
    private static final int LAST_YEAR = 2042;

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
        var read = onsets(written(zone));

        Stream.iterate(FROM, time -> time.isBefore(TO), time -> time.plus(Duration.ofHours(1)))
                .forEach(time -> assertThat(read.floorEntry(time).getValue())
                        .as("%s at %s", id, time)
                        .isEqualTo(zone.getRules().getOffset(time)));
    }

    /** From which moments on clocks are how far from UTC, as RFC 5545 says in section 3.6.5. */
    private static TreeMap<Instant, ZoneOffset> onsets(VTimezone zone) {
        var onsets = new TreeMap<Instant, ZoneOffset>();
        Stream.concat(zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream())
                .forEach(observance -> {
                    var after = offset(observance.getTimezoneOffsetTo());
                    var before = offset(observance.getTimezoneOffsetFrom());
                    begins(observance).forEach(begin -> onsets.put(begin.toInstant(before), after));
                });
        return onsets;
    }

    private static ZoneOffset offset(UtcOffsetProperty offset) {
        return ZoneOffset.ofTotalSeconds((int) (offset.getValue().getMillis() / 1_000));
    }

    private static List<LocalDateTime> begins(Observance observance) {
        var raw = observance.getDateStart().getValue().getRawComponents();
        var first = LocalDateTime.of(
                raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute(), raw.getSecond());
        var rule = observance.getProperty(RecurrenceRule.class);
        if (rule == null) {
            return List.of(first);
        }
        var begins = new ArrayList<LocalDateTime>();
        var dates = rule.getDateIterator(Date.from(first.toInstant(ZoneOffset.UTC)), TimeZone.getTimeZone("UTC"));
        while (dates.hasNext() && (begins.isEmpty() || begins.getLast().getYear() < LAST_YEAR)) {
            begins.add(LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC));
        }
        return begins;
    }
}
