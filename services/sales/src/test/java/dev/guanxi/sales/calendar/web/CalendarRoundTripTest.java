package dev.guanxi.sales.calendar.web;

import static dev.guanxi.sales.calendar.web.Day.planned;
import static dev.guanxi.sales.calendar.web.Day.rep;
import static dev.guanxi.sales.calendar.web.Day.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever appointments somebody has, taken away and brought in by somebody else, they take place at the same times; also
 * where clocks change, and where days are left out or go their own way. Another library's reader finds the same times.
 */
@QuarkusTest
class CalendarRoundTripTest {
    private static final int APPOINTMENTS = 25;
    private static final String NIGHT = "Night ";

    /** Where clocks change in the weeks that are looked at, and where they never do. */
    private static final List<String> ZONES = List.of(
            "Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/Santiago", "Australia/Lord_Howe", "UTC");

    private static final List<String> RULES = List.of(
            "FREQ=DAILY;COUNT=40",
            "FREQ=DAILY;INTERVAL=3",
            "FREQ=WEEKLY;UNTIL=20370425T100000",
            "FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20371231",
            "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU",
            "FREQ=MONTHLY",
            "FREQ=MONTHLY;BYDAY=-1SU",
            "FREQ=MONTHLY;BYMONTHDAY=31",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "FREQ=YEARLY;COUNT=3");

    private final Person ann = rep("/sales/east");
    private final Person bob = rep("/sales/west");

    /** A time of one person's, without what is another's in another calendar. */
    private record Time(String begin, String end, String title, boolean allDay) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatGoesOutComesInAsItWas(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < APPOINTMENTS; i++) {
            plan(random, i);
        }

        var file = As.person(ann).get("/calendar/file");
        As.person(bob)
                .contentType("text/calendar")
                .body(file.asByteArray())
                .post("/calendar/file")
                .then()
                .statusCode(200)
                .body("leftOut", empty());

        for (var from : List.of("2037-02-25", "2037-04-20", "2037-09-20", "2037-11-01")) {
            assertThat(times(bob, from)).as("from %s", from).isEqualTo(times(ann, from));
            assertThat(times(ann, from)).isNotEmpty();
        }
        assertThat(readElsewhere(file.asString())).containsAll(begins(ann));
        assertThat(begins(ann)).hasSizeGreaterThan(100);
    }

    private void plan(Random random, int number) {
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var rule = random.nextInt(4) == 0 ? null : RULES.get(random.nextInt(RULES.size()));
        var allDay = random.nextInt(5) == 0;
        var day = LocalDate.of(2037, random.nextBoolean() ? 3 : 10, 1).plusDays(random.nextInt(31));
        var begin = allDay ? day.atStartOfDay() : day.atTime(random.nextInt(24), 15 * random.nextInt(4));
        var title = (begin.getHour() < 4 ? NIGHT : "Day ") + number;
        var end = allDay ? begin.plusDays(1 + random.nextInt(2)) : begin.plusMinutes(30L + 15L * random.nextInt(20));
        var more = new HashMap<String, Object>(
                Map.of("title", title, "zone", allDay ? "Asia/Shanghai" : zone, "allDay", allDay));
        if (rule != null) {
            more.put("rule", rule);
        }
        var id = planned(ann, begin.toString(), end.toString(), more);
        if (rule != null) {
            var coming = times(ann, day.toString()).stream()
                    .filter(time -> time.title().equals(title))
                    .map(Time::begin)
                    .toList();
            leaveOut(random, id, title, more, coming);
        }
    }

    private void leaveOut(Random random, UUID id, String title, Map<String, Object> more, List<String> coming) {
        var zone = ZoneId.of((String) more.get("zone"));
        for (int i = 1; i < Math.min(coming.size(), 6); i += 2) {
            var occurrence = LocalDateTime.ofInstant(Instant.parse(coming.get(i)), zone);
            if (random.nextBoolean()) {
                step(ann, id, "occurrence-cancellation", Map.of("occurrence", occurrence.toString()));
            } else {
                var other = new HashMap<>(more);
                other.remove("rule");
                other.put("title", title + " moved");
                var begin = occurrence.plusDays(1);
                var end = Boolean.TRUE.equals(more.get("allDay")) ? begin.plusDays(1) : begin.plusHours(1);
                step(
                        ann,
                        id,
                        "occurrences",
                        Map.of(
                                "part",
                                Map.of("occurrence", occurrence.toString()),
                                "plan",
                                Day.meeting(begin.toString(), end.toString(), other)));
            }
        }
    }

    private static List<Time> times(Person person, String from) {
        return Day.calendar(
                        person, person, from, LocalDate.parse(from).plusDays(60).toString())
                .extract()
                .<List<Map<String, Object>>>path("items")
                .stream()
                .map(item -> new Time(
                        text(item, "begin"),
                        text(item, "end"),
                        text(item, "title"),
                        text(item, "allDay").equals("true")))
                .sorted(Comparator.comparing(Time::begin)
                        .thenComparing(Time::title)
                        .thenComparing(Time::end))
                .toList();
    }

    private static String text(Map<String, Object> item, String field) {
        return String.valueOf(item.get(field));
    }

    /** Begins of what is not in the hours of a night in which clocks change: which of two is meant, readers do not agree. */
    private static TreeSet<String> begins(Person person) {
        var begins = new TreeSet<String>();
        for (var from : List.of("2037-02-25", "2037-04-20", "2037-09-20", "2037-11-01")) {
            times(person, from).stream()
                    .filter(time -> !time.allDay() && !time.title().startsWith(NIGHT))
                    .filter(time -> time.begin().compareTo(from) >= 0)
                    .forEach(time -> begins.add(time.title() + " " + time.begin()));
        }
        return begins;
    }

    /** The other reader knows zones by their names better than by what is said of them; for that see ZoneTextTest. */
    private static HashSet<String> readElsewhere(String text) {
        CalendarFeedTest.parsed(text);
        var calendar = Biweekly.parse(text.replaceAll("(?s)BEGIN:VTIMEZONE.*?END:VTIMEZONE\r\n", ""))
                .first();
        var found = new HashSet<String>();
        for (var event : calendar.getEvents()) {
            var assigned = calendar.getTimezoneInfo().getTimezone(event.getDateStart());
            var zone = assigned == null ? TimeZone.getTimeZone("UTC") : assigned.getTimeZone();
            add(event, zone, found);
        }
        return found;
    }

    private static void add(VEvent event, TimeZone zone, HashSet<String> found) {
        var dates = event.getDateIterator(zone);
        for (int i = 0; i < 1_000 && dates.hasNext(); i++) {
            found.add(event.getSummary().getValue() + " " + dates.next().toInstant());
        }
    }
}
