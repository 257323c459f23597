package dev.guanxi.sales.calendar.web;

import static dev.guanxi.sales.calendar.web.Day.calendar;
import static dev.guanxi.sales.calendar.web.Day.manager;
import static dev.guanxi.sales.calendar.web.Day.planned;
import static dev.guanxi.sales.calendar.web.Day.rep;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files of other calendar programs come in, and ours go out. */
@QuarkusTest
class CalendarFileTest {
    private final String team = "/sales/i" + UUID.randomUUID().toString().substring(24);
    private final Person ann = rep(team);
    private final Person bob = rep(team);

    /** As Outlook writes it: a zone by its Windows name, said only by rules from long ago. */
    private static Response bring(Person person, byte[] file, String type) {
        return As.person(person).contentType(type).body(file).post("/calendar/file");
    }

    private static ValidatableResponse bring(Person person, String file) {
        return bring(person, file.replace("\n", "\r\n").getBytes(UTF_8), "text/calendar; charset=utf-8")
                .then()
                .statusCode(200);
    }

    private static String calendarOf(String... events) {
        return Stream.of(events)
                .collect(Collectors.joining(
                        "", "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n", "END:VCALENDAR\n"));
    }

    private static String event(String uid, String... lines) {
        return "BEGIN:VEVENT\nUID:%s\nDTSTAMP:20261124T000000Z\n%s\nEND:VEVENT\n"
                .formatted(uid, String.join("\n", lines));
    }

    private static ValidatableResponse november(Person person) {
        return calendar(person, person, "2037-11-01", "2037-12-01");
    }

    @Test
    void whatOutlookWritesIsWhereAndWhenItSays() {
        bring(ann, CalendarFiles.OUTLOOK)
                .body("created", equalTo(1))
                .body("leftOut", empty())
                .body("events[0].line", equalTo(21))
                .body("events[0].shortened", equalTo(false));

        calendar(ann, ann, "2037-03-20", "2037-04-20")
                .body("items.title", contains("Jour fixe", "Jour fixe", "Jour fixe"))
                .body("items.begin", contains("2037-03-23T08:00:00Z", "2037-03-30T07:00:00Z", "2037-04-13T07:00:00Z"));
        As.person(ann)
                .get(
                        "/appointments/{id}",
                        Api.listed(ann, "appointments", "ownerId==" + ann.id()).getFirst())
                .then()
                .body("plan.zone", equalTo("Europe/Berlin"))
                .body("plan.confidential", equalTo(true))
                .body("plan.place", equalTo("Büro 3; Berlin"))
                .body("plan.notes", equalTo("Erste Zeile\nZweite, mit Komma"))
                .body("plan.reminders", contains(15))
                .body("plan.type", equalTo("MEETING"));
    }

    @Test
    void whatGoogleWritesIsToo() {
        bring(ann, CalendarFiles.GOOGLE).body("created", equalTo(4)).body("leftOut", empty());

        november(ann)
                .body("items.title", contains("Moment", "展会", "周会", "周会（改期）", "周会"))
                .body(
                        "items.begin",
                        contains(
                                "2037-11-02T01:00:00Z",
                                "2037-11-02T16:00:00Z",
                                "2037-11-09T01:00:00Z",
                                "2037-11-17T06:00:00Z",
                                "2037-11-30T01:00:00Z"))
                .body(
                        "items.zone",
                        contains("Asia/Shanghai", "Asia/Shanghai", "Asia/Shanghai", "Asia/Shanghai", "Asia/Shanghai"))
                .body("items[1].allDay", equalTo(true))
                .body("items[1].end", equalTo("2037-11-04T16:00:00Z"))
                .body("items[0].participants", empty());
        As.person(bob)
                .queryParam("people", ann.id())
                .get("/calendar/free-busy?from=2037-11-02T00:00:00Z&to=2037-11-06T00:00:00Z")
                .then()
                .body("people[0].busy", hasSize(1));
    }

    @Test
    void whatAppleWritesIsTooAndWhatFloatsIsWhereOneWorks() {
        As.person(ann)
                .body(Map.of("zone", "Europe/London", "place", "DE", "dayBegin", "09:00", "dayEnd", "17:00"))
                .put("/calendar/working-hours")
                .then()
                .statusCode(200);

        bring(ann, CalendarFiles.APPLE).body("created", equalTo(2)).body("leftOut", empty());

        november(ann)
                .body("items.title", contains("Zoned", "Floating"))
                .body("items.begin", contains("2037-11-10T08:00:00Z", "2037-11-10T12:00:00Z"))
                .body("items.end", contains("2037-11-10T09:00:00Z", "2037-11-10T13:30:00Z"))
                .body("items.zone", contains("Europe/Berlin", "Europe/London"));
        As.person(ann)
                .get(
                        "/appointments/{id}",
                        Api.listed(ann, "appointments", "title==Floating").getFirst())
                .then()
                .body("plan.reminders", contains(1_560))
                .body("plan.latitude", equalTo(30.2741f));
    }

    @Test
    void aZoneThatNobodyKnowsByNameIsTheOneThatTheFileExplains() {
        var zone = """
                BEGIN:VTIMEZONE
                TZID:Customized Time Zone
                BEGIN:STANDARD
                DTSTART:16010101T000000
                TZOFFSETFROM:+0545
                TZOFFSETTO:+0545
                END:STANDARD
                END:VTIMEZONE
                """;
        bring(
                        ann,
                        calendarOf(
                                zone,
                                event(
                                        "a",
                                        "DTSTART;TZID=Customized Time Zone:20371110T090000",
                                        "DTEND;TZID=Customized Time Zone:20371110T100000",
                                        "SUMMARY:A")))
                .body("created", equalTo(1));

        november(ann)
                .body("items.begin", contains("2037-11-10T03:15:00Z"))
                .body("items.zone", contains("Asia/Kathmandu"));
    }

    @Test
    void whatCannotBeReadIsNamedWithLineAndReasonAndTheRestComesIn() {
        var file = calendarOf(
                event("good", "DTSTART:20371110T010000Z", "DTEND:20371110T020000Z", "SUMMARY:Good"),
                event("timeless", "SUMMARY:Timeless"),
                event("nowhere", "DTSTART;TZID=Mars/Base:20371110T010000", "SUMMARY:Nowhere"),
                event("tick", "DTSTART:20371110T010000Z", "RRULE:FREQ=SECONDLY", "SUMMARY:Tick"),
                event("more", "DTSTART:20371110T010000Z", "RDATE:20371111T010000Z", "SUMMARY:More"),
                event("back", "DTSTART:20371110T010000Z", "DTEND:20371109T010000Z", "SUMMARY:Back"),
                event("broken", "DTSTART:20371110T010000Z", "no colon here", "SUMMARY:Broken"),
                event("twice", "DTSTART:20371111T010000Z", "DTEND:20371111T020000Z", "SUMMARY:Twice"),
                event("twice", "DTSTART:20371112T010000Z", "DTEND:20371112T020000Z", "SUMMARY:Twice again"),
                event("off", "DTSTART:20371112T010000Z", "STATUS:CANCELLED", "SUMMARY:Off"),
                event("odd", "DTSTART:2037-11-10", "SUMMARY:Odd"));

        bring(ann, file)
                .body("created", equalTo(2))
                .body("events.title", contains("Good", "Twice"))
                .body(
                        "leftOut.title",
                        contains("Timeless", "Nowhere", "Tick", "More", "Back", "Broken", "Twice again", "Off", "Odd"))
                .body("leftOut.line", contains(11, 16, 22, 29, 36, 43, 57, 64, 71))
                .body(
                        "leftOut.uid",
                        contains("timeless", "nowhere", "tick", "more", "back", "broken", "twice", "off", "odd"))
                .body("leftOut[0].reason", containsString("DTSTART"))
                .body("leftOut[1].reason", containsString("Mars/Base"))
                .body("leftOut[2].reason", containsString("FREQ=SECONDLY"))
                .body("leftOut[3].reason", containsString("RDATE"))
                .body("leftOut[5].reason", containsString("Line 47"))
                .body("leftOut[6].reason", containsString("line 50"));

        november(ann).body("items.title", contains("Good", "Twice"));
    }

    @Test
    void whyIsSaidInTheLanguageOfWhoeverAsks() {
        As.person(ann)
                .contentType("text/calendar")
                .header("Accept-Language", "zh-CN")
                .body(calendarOf(event("timeless", "SUMMARY:Timeless")).getBytes(UTF_8))
                .post("/calendar/file")
                .then()
                .statusCode(200)
                .body("leftOut[0].reason", equalTo("没有说明何时开始（DTSTART）。"));
    }

    @Test
    void aFileThatEndsTooSoonLosesItsLastEventOnly() {
        var file =
                calendarOf(event("a", "DTSTART:20371110T010000Z", "SUMMARY:A"), event("b", "DTSTART:20371111T010000Z"));

        bring(ann, file.substring(0, file.lastIndexOf("END:VEVENT")))
                .body("created", equalTo(1))
                .body("leftOut.uid", contains("b"))
                .body("leftOut[0].reason", containsString("ends before"));
    }

    @Test
    void toBringAFileInAgainChangesNothing() {
        bring(ann, CalendarFiles.GOOGLE).body("created", equalTo(4));
        var before = november(ann).extract().asString();
        var moment =
                UUID.fromString(Api.listed(ann, "appointments", "title==Moment").getFirst());
        Day.change(ann, moment, Map.of("title", "Renamed")).then().statusCode(200);

        bring(ann, CalendarFiles.GOOGLE)
                .body("created", equalTo(0))
                .body("known", equalTo(3))
                .body("events.appointmentId", contains(nullValue(), nullValue(), nullValue()));

        assertThat(november(ann).extract().asString()).isEqualTo(before.replace("\"Moment\"", "\"Renamed\""));
        bring(bob, CalendarFiles.GOOGLE).body("created", equalTo(4));
    }

    @Test
    void broughtInTwiceAtOnceItIsThereOnce() {
        var answers = Together.together(
                () -> bring(ann, CalendarFiles.GOOGLE.getBytes(UTF_8), "text/calendar"),
                () -> bring(ann, CalendarFiles.GOOGLE.getBytes(UTF_8), "text/calendar"));

        assertThat(answers)
                .extracting(answer -> answer.<Integer>path("created"))
                .containsExactlyInAnyOrder(4, 0);
        november(ann).body("items", hasSize(5));
    }

    @Test
    void whatIsAtTheSameTimeAsSomethingElseIsTold() {
        var soon = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        var there = planned(ann, soon + "T09:30", soon + "T10:30", Map.of("title", "There", "zone", "UTC"));
        var day = soon.toString().replace("-", "");
        var free = soon.plusDays(1).toString().replace("-", "");

        bring(
                        ann,
                        calendarOf(
                                event("a", "DTSTART:%sT090000Z".formatted(day), "DURATION:PT1H", "SUMMARY:Before"),
                                event("b", "DTSTART:%sT103000Z".formatted(day), "DURATION:PT1H", "SUMMARY:After"),
                                event("c", "DTSTART:%sT090000Z".formatted(free), "DURATION:PT1H", "SUMMARY:Free"),
                                event(
                                        "d",
                                        "DTSTART:%sT094500Z".formatted(day),
                                        "TRANSP:TRANSPARENT",
                                        "SUMMARY:In nobody's way")))
                .body("created", equalTo(4))
                .body("conflicts", hasSize(1))
                .body("conflicts[0].title", equalTo("Before"))
                .body("conflicts[0].begin", equalTo(soon + "T09:00:00Z"))
                .body("conflicts[0].otherId", equalTo(there.toString()))
                .body("conflicts[0].otherTitle", equalTo("There"));
    }

    @Test
    void whoIsNamedInAFileIsNotInvited() {
        var elsewhere = new Elsewhere();
        bring(
                ann,
                calendarOf(event(
                        "a",
                        "DTSTART:20371110T010000Z",
                        "SUMMARY:A",
                        "ATTENDEE:mailto:%s@people.invalid".formatted(bob.id()))));
        var other = planned(ann, "2037-11-11T09:00", "2037-11-11T10:00", Map.of("participants", List.of(bob.id())));

        elsewhere.heardUntil("crm.sales.appointment", other, "planned");

        november(bob).body("items.appointmentId", contains(other.toString()));
    }

    @Test
    void aFileInAnotherLettersetIsReadAsItSays() {
        var file = calendarOf(event("a", "DTSTART:20371110T010000Z", "SUMMARY:洽谈"));

        bring(ann, file.getBytes(Charset.forName("GB18030")), "text/calendar; charset=GB18030")
                .then()
                .statusCode(200)
                .body("events.title", contains("洽谈"));
    }

    /** Some programs fold by octets, whatever they cut in two. */
    @Test
    void aLineThatIsFoldedWithinACharacterIsWhole() {
        var bytes =
                calendarOf(event("a", "DTSTART:20371110T010000Z", "SUMMARY:洽谈")).getBytes(UTF_8);
        var text = new String(bytes, UTF_8);
        var cut = text.substring(0, text.indexOf("谈")).getBytes(UTF_8).length + 1;
        var folded = new byte[bytes.length + 3];
        System.arraycopy(bytes, 0, folded, 0, cut);
        System.arraycopy("\r\n ".getBytes(UTF_8), 0, folded, cut, 3);
        System.arraycopy(bytes, cut, folded, cut + 3, bytes.length - cut);

        bring(ann, folded, "text/calendar").then().statusCode(200).body("events.title", contains("洽谈"));
    }

    @Test
    void whatIsNoCalendarOrTooMuchIsRefusedAsAWhole() {
        bring(ann, "name,city\n".getBytes(UTF_8), "text/calendar")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("file"));
        var many = calendarOf(IntStream.rangeClosed(0, 2_000)
                .mapToObj(i -> event("e" + i, "DTSTART:20371110T010000Z"))
                .toArray(String[]::new));
        bring(ann, many.getBytes(UTF_8), "text/calendar")
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("2000"));
        bring(ann, "BEGIN:VCALENDAR\n".repeat(200_000).getBytes(UTF_8), "text/calendar")
                .then()
                .statusCode(413);
        bring(ann, "BEGIN:VCALENDAR\n".repeat(1_000).getBytes(UTF_8), "text/calendar")
                .then()
                .statusCode(422);
        november(ann).body("items", empty());
    }

    @Test
    void whatTheListShowsGoesOutAndNothingConfidential() {
        var meg = manager(team);
        planned(ann, "2037-11-23T09:00", "2037-11-23T10:00", Map.of("title", "Open", "type", "VISIT"));
        planned(ann, "2037-11-23T11:00", "2037-11-23T12:00", Map.of("title", "Secret", "confidential", true));
        planned(bob, "2037-11-23T13:00", "2037-11-23T14:00", Map.of("title", "Call", "type", "CALL"));

        var all = As.person(meg).get("/calendar/file");
        all.then()
                .statusCode(200)
                .contentType("text/calendar;charset=utf-8")
                .header("Content-Disposition", containsString(".ics"));
        assertThat(CalendarFeedTest.parsed(all.asString()).getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactlyInAnyOrder("Open", "Call");
        var some = As.person(meg).queryParam("filter", "type==VISIT").get("/calendar/file");
        assertThat(CalendarFeedTest.parsed(some.asString()).getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Open");
        As.person(meg)
                .queryParam("filter", "nothing==1")
                .get("/calendar/file")
                .then()
                .statusCode(422);
    }
}
