package dev.guanxi.sales.calendar.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.calendar.web.Day.change;
import static dev.guanxi.sales.calendar.web.Day.manager;
import static dev.guanxi.sales.calendar.web.Day.meeting;
import static dev.guanxi.sales.calendar.web.Day.planned;
import static dev.guanxi.sales.calendar.web.Day.rep;
import static dev.guanxi.sales.calendar.web.Day.step;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Classification;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One's calendar is read by programs that cannot log in; what they read is read here by another library's reader. */
@QuarkusTest
class CalendarFeedTest {
    private final String team = "/sales/f" + UUID.randomUUID().toString().substring(24);
    private final Person ann = rep(team);
    private final Person bob = rep(team);
    private final Person meg = manager(team);

    private static String link(Person person, String language) {
        return As.person(person)
                .header("Accept-Language", language)
                .put("/calendar/feed")
                .then()
                .statusCode(200)
                .extract()
                .path("address");
    }

    /** What is behind an address, as it was given. */
    private static Response read(String address, String... known) {
        var request = RestAssured.given().basePath("");
        for (var tag : known) {
            request.header("If-None-Match", tag);
        }
        return request.get(address.substring(address.indexOf("/api/")));
    }

    private static ICalendar calendar(String address) {
        var answer = read(address);
        answer.then().statusCode(200);
        return parsed(new String(answer.asByteArray(), UTF_8));
    }

    static ICalendar parsed(String text) {
        var warnings = new ArrayList<List<ParseWarning>>();
        var calendar = Biweekly.parse(text).warnings(warnings).first();
        assertThat(warnings.stream().flatMap(List::stream)).isEmpty();
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        return calendar;
    }

    private static List<String> titles(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(event -> event.getSummary().getValue())
                .toList();
    }

    private static VEvent event(ICalendar calendar, String title) {
        return calendar.getEvents().stream()
                .filter(event -> event.getSummary().getValue().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProgramReadsWhatOneOrganisesAndTakesPartInAndNothingElse() {
        var address = link(meg, "en");
        planned(meg, "2037-11-23T09:00", "2037-11-23T10:00", Map.of("title", "Own", "confidential", true));
        planned(ann, "2037-11-23T11:00", "2037-11-23T12:00", Map.of("title", "Team's"));
        planned(
                ann,
                "2037-11-23T13:00",
                "2037-11-23T14:00",
                Map.of("title", "Asked", "participants", List.of(meg.id())));
        var off = planned(meg, "2037-11-24T09:00", "2037-11-24T10:00", Map.of("title", "Called off"));
        step(meg, off, "cancellation", Map.of()).then().statusCode(200);
        planned(meg, "2020-11-24T09:00", "2020-11-24T10:00", Map.of("title", "Long ago"));

        var read = calendar(address);

        assertThat(titles(read)).containsExactlyInAnyOrder("Own", "Asked");
        assertThat(event(read, "Own").getClassification()).isEqualTo(new Classification(Classification.CONFIDENTIAL));
        assertThat(event(read, "Asked").getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2037-11-23T05:00:00Z"));
    }

    @Test
    void anEventSaysAllThatTheAppointmentDoesAndLongChineseWordsAreFoldedBetweenCharacters() {
        var title = "拜访天明眼镜; 洽谈年度采购, 试戴护理液\\以及各种配件的批发与零售并签订明年的框架协议";
        var visit = planned(
                ann,
                "2037-11-23T09:00",
                "2037-11-23T10:00",
                Map.of(
                        "type",
                        "VISIT",
                        "title",
                        title,
                        "place",
                        "杭州市西湖区文三路 90 号",
                        "latitude",
                        30.2741,
                        "longitude",
                        120.1551,
                        "notes",
                        "带样品\n和报价",
                        "reminders",
                        List.of(15, 1_440),
                        "participants",
                        List.of(bob.id())));
        step(bob, visit, "answer", Map.of("answer", "ACCEPTED")).then().statusCode(200);

        var answer = read(link(ann, "zh-CN"));

        answer.then().statusCode(200).contentType("text/calendar;charset=utf-8");
        var text = new String(answer.asByteArray(), UTF_8);
        assertThat(Stream.of(text.split("\r\n", -1))).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\uFFFD");
        });
        var event = event(parsed(text), title);
        assertThat(event.getUid().getValue()).isEqualTo(visit.toString());
        assertThat(event.getLocation().getValue()).isEqualTo("杭州市西湖区文三路 90 号");
        assertThat(event.getGeo().getLatitude()).isEqualTo(30.2741);
        assertThat(event.getDescription().getValue()).isEqualTo("带样品\n和报价");
        assertThat(event.getCategories().getFirst().getValues()).containsExactly("拜访");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo(ann.id());
        assertThat(event.getAttendees()).singleElement().satisfies(attendee -> {
            assertThat(attendee.getCommonName()).isEqualTo(bob.id());
            assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.ACCEPTED);
        });
        assertThat(event.getAlarms().stream()
                        .map(alarm -> alarm.getTrigger().getDuration().toMillis() / 60_000))
                .containsExactlyInAnyOrder(-15L, -1_440L);
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2037-11-23T02:00:00Z"));
    }

    /** Clocks in Berlin go forward on 29 March 2037. */
    @Test
    void aSeriesIsOneEventWithItsRuleWhatIsLeftOutAndWhatGoesItsOwnWay() {
        var series = planned(
                ann,
                "2037-03-16T09:00",
                "2037-03-16T10:00",
                Map.of("title", "Weekly", "zone", "Europe/Berlin", "rule", "FREQ=WEEKLY;UNTIL=20370427"));
        step(ann, series, "occurrence-cancellation", Map.of("occurrence", "2037-03-23T09:00"))
                .then()
                .statusCode(200);
        var other = meeting("2037-04-07T14:00", "2037-04-07T15:00", Map.of("title", "Moved", "zone", "Europe/Berlin"));
        step(ann, series, "occurrences", Map.of("part", Map.of("occurrence", "2037-04-06T09:00"), "plan", other))
                .then()
                .statusCode(200);

        var read = calendar(link(ann, "en"));

        assertThat(titles(read)).containsExactlyInAnyOrder("Weekly", "Moved");
        var weekly = event(read, "Weekly");
        var moved = event(read, "Moved");
        assertThat(moved.getUid()).isEqualTo(weekly.getUid());
        assertThat(moved.getRecurrenceId().getValue().toInstant()).isEqualTo(Instant.parse("2037-04-06T07:00:00Z"));
        assertThat(weekly.getExceptionDates().stream()
                        .flatMap(dates -> dates.getValues().stream())
                        .map(date -> date.toInstant()))
                .containsExactly(Instant.parse("2037-03-23T08:00:00Z"));
        var zone = read.getTimezoneInfo().getTimezone(weekly.getDateStart());
        assertThat(zone.getComponent()).isNotNull();
        assertThat(zone.getGlobalId()).isNull();
        assertThat(occurrences(weekly, zone.getTimeZone()))
                .containsExactly(
                        "2037-03-16T08:00:00Z",
                        "2037-03-30T07:00:00Z",
                        "2037-04-06T07:00:00Z",
                        "2037-04-13T07:00:00Z",
                        "2037-04-20T07:00:00Z",
                        "2037-04-27T07:00:00Z");
    }

    private static List<String> occurrences(VEvent event, TimeZone zone) {
        var occurrences = new ArrayList<String>();
        event.getDateIterator(zone)
                .forEachRemaining(date -> occurrences.add(date.toInstant().toString()));
        return occurrences;
    }

    @Test
    void wholeDaysAreDaysAndWhatIsInNobodysWayLeavesOneFree() {
        planned(
                ann,
                "2037-11-23T00:00",
                "2037-11-25T00:00",
                Map.of("title", "Fair", "allDay", true, "blocking", false));

        var text = read(link(ann, "en")).asString();

        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20371123\r\n", "DTEND;VALUE=DATE:20371125\r\n")
                .contains("TRANSP:TRANSPARENT\r\n")
                .doesNotContain("VTIMEZONE");
        assertThat(titles(parsed(text))).containsExactly("Fair");
    }

    @Test
    void whoAsksAgainIsToldThatNothingChangedUntilSomethingDoes() {
        var visit = planned(ann, "2037-11-23T09:00", "2037-11-23T10:00", Map.of());
        var address = link(ann, "en");
        var first = read(address);
        var tag = first.header("ETag");

        read(address, tag).then().statusCode(304).header("ETag", equalTo(tag));
        read(address, "\"other\", W/" + tag).then().statusCode(304);
        assertThat(read(address, tag).asByteArray()).isEmpty();
        assertThat(read(address).asByteArray()).isEqualTo(first.asByteArray());
        change(ann, visit, Map.of("title", "Changed")).then().statusCode(200);

        var changed = read(address, tag);
        changed.then().statusCode(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(titles(parsed(changed.asString()))).containsExactly("Changed");
        As.person(ann)
                .header("If-Match", Day.tag(ann, visit))
                .delete("/appointments/{id}", visit)
                .then()
                .statusCode(204);
        assertThat(read(address).asString()).contains("BEGIN:VTIMEZONE").doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void aLinkIsVoidWhenItIsReplacedEndedOrOver() {
        planned(ann, "2037-11-23T09:00", "2037-11-23T10:00", Map.of());
        mine().body("active", equalTo(false)).body("madeAt", nullValue());
        var first = link(ann, "en");
        var second = link(ann, "en");
        isVoid(first);
        assertThat(first).contains("/api/sales/v1/calendar/feeds/").endsWith(".ics");
        calendar(second);
        mine().body("active", equalTo(true)).body("readAt", notNullValue());
        isVoid(second.replace(".ics", "x.ics"));
        assertThat(Tables.mentioning(second.replaceFirst(".*/", "").replace(".ics", "")))
                .isEmpty();

        As.person(ann).delete("/calendar/feed").then().statusCode(204);
        isVoid(second);

        var third = link(ann, "en");
        Tables.execute("update calendar_feed set expires_at = now() where owner_id = '" + ann.id() + "'");
        isVoid(third);
        mine().body("active", equalTo(false));
    }

    private ValidatableResponse mine() {
        return As.person(ann).get("/calendar/feed").then().statusCode(200);
    }

    private static void isVoid(String address) {
        read(address).then().statusCode(404);
    }

    @Test
    void whoeverLeftLosesTheirLinkByAnAdministratorAndNobodyElse() {
        planned(ann, "2037-11-23T09:00", "2037-11-23T10:00", Map.of());
        var address = link(ann, "en");

        As.person(bob)
                .queryParam("ownerId", ann.id())
                .delete("/calendar/feed")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/feed-of-somebody-else"));
        calendar(address);

        As.person(ADA)
                .queryParam("ownerId", ann.id())
                .delete("/calendar/feed")
                .then()
                .statusCode(204);
        isVoid(address);
    }

    @Test
    void peopleAreCalledByTheirNamesWhereSalesKnowsThem() {
        var chief = Person.of("cal-" + UUID.randomUUID(), Roles.ADMIN);
        Answers.created(As.person(chief)
                .body(Map.of("login", bob.id(), "profile", Map.of("name", "Han \"Mei\" Mei", "team", team)))
                .post("/sellers"));
        planned(ann, "2037-11-23T09:00", "2037-11-23T10:00", Map.of("participants", List.of(bob.id())));

        var attendee =
                calendar(link(ann, "en")).getEvents().getFirst().getAttendees().getFirst();

        assertThat(attendee.getCommonName()).isEqualTo("Han 'Mei' Mei");
    }
}
