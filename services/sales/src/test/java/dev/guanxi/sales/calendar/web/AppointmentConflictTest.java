package dev.guanxi.sales.calendar.web;

import static dev.guanxi.platform.testkit.Together.together;
import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.calendar.web.Day.calendar;
import static dev.guanxi.sales.calendar.web.Day.meeting;
import static dev.guanxi.sales.calendar.web.Day.move;
import static dev.guanxi.sales.calendar.web.Day.plan;
import static dev.guanxi.sales.calendar.web.Day.planned;
import static dev.guanxi.sales.calendar.web.Day.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** 23 November 2037 is a Monday. */
@QuarkusTest
class AppointmentConflictTest {
    private final Person ann = rep("/sales/east");
    private final Person bob = rep("/sales/east");

    private static Map<String, ?> with(Person... people) {
        return Map.of("participants", List.of(people).stream().map(Person::id).toList());
    }

    @Test
    void whatOverlapsIsAConflictAndWhatFollowsIsNone() {
        var first = planned(ann, "2037-11-23T09:00", "2037-11-23T10:00", Map.of());

        plan(ann, meeting("2037-11-23T09:30", "2037-11-23T10:30", Map.of()))
                .then()
                .statusCode(201)
                .body("clash.conflicts", hasSize(1))
                .body("clash.conflicts[0].kind", equalTo("OVERLAP"))
                .body("clash.conflicts[0].people", contains(ann.id()))
                .body("clash.conflicts[0].appointmentId", equalTo(first.toString()))
                .body("clash.conflicts[0].title", equalTo("Budget"))
                .body("clash.conflicts[0].begin", equalTo("2037-11-23T01:00:00Z"));
        plan(bob, meeting("2037-11-23T09:00", "2037-11-23T10:00", Map.of()))
                .then()
                .statusCode(201)
                .body("clash.conflicts", empty());
        plan(bob, meeting("2037-11-23T10:00", "2037-11-23T11:00", Map.of()))
                .then()
                .statusCode(201)
                .body("clash.conflicts", empty())
                .body("clash.nextFree", nullValue());
    }

    @Test
    void theNextTimeThatAllHaveIsOffered() {
        planned(ann, "2037-11-23T09:00", "2037-11-23T10:00", Map.of());
        planned(bob, "2037-11-23T10:00", "2037-11-23T11:30", Map.of());

        plan(ann, meeting("2037-11-23T09:30", "2037-11-23T10:30", with(bob)))
                .then()
                .statusCode(201)
                .body("clash.conflicts", hasSize(2))
                .body("clash.nextFree.begin", equalTo("2037-11-23T03:30:00Z"))
                .body("clash.nextFree.end", equalTo("2037-11-23T04:30:00Z"));
    }

    @Test
    void inBerlinAndShanghaiTheSameMomentIsAConflictInSummerAndInWinter() {
        planned(ann, "2037-03-23T09:00", "2037-03-23T10:00", Map.of("zone", "Europe/Berlin"));
        planned(ann, "2037-03-30T09:00", "2037-03-30T10:00", Map.of("zone", "Europe/Berlin"));

        clashes(ann, "2037-03-23T16:00", "2037-03-23T17:00", 1);
        clashes(ann, "2037-03-23T15:00", "2037-03-23T16:00", 0);
        clashes(ann, "2037-03-30T15:00", "2037-03-30T16:00", 1);
        clashes(ann, "2037-03-30T17:00", "2037-03-30T18:00", 0);
        As.person(ann)
                .get("/calendar?from=2037-03-23T08:00:00Z&to=2037-03-23T08:01:00Z")
                .then()
                .body("items.zone", containsBoth());
    }

    private static Matcher<Iterable<? extends String>> containsBoth() {
        return containsInAnyOrder("Europe/Berlin", "Asia/Shanghai");
    }

    private static void clashes(Person person, String begin, String end, int conflicts) {
        plan(person, meeting(begin, end, Map.of())).then().statusCode(201).body("clash.conflicts", hasSize(conflicts));
    }

    @Test
    void movingWarnsToo() {
        planned(ann, "2037-11-23T09:00", "2037-11-23T10:00", Map.of());
        var other = planned(ann, "2037-11-23T14:00", "2037-11-23T15:00", Map.of());

        move(ann, other, "2037-11-23T09:45", "2037-11-23T10:45")
                .then()
                .statusCode(200)
                .body("clash.conflicts", hasSize(1))
                .body("clash.nextFree", notNullValue());
        move(ann, other, "2037-11-23T16:00", "2037-11-23T17:00").then().body("clash.conflicts", empty());
    }

    @Test
    void ofTwoWhoStrictlyWantTheSameTimeOneGetsIt() {
        var answers = together(List.of(strictly(), strictly(), strictly(), strictly()));

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(201, 409, 409, 409);
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer -> answer.then()
                        .body("type", containsString("appointment-conflict"))
                        .body("detail", containsString("2037-11-23T02:00:00Z")));
        calendar(ann, ann, "2037-11-23", "2037-11-24").body("items", hasSize(1));
    }

    private Callable<Response> strictly() {
        var plan = meeting("2037-11-23T09:00", "2037-11-23T10:00", with(bob));
        return () -> As.person(ann).body(plan).post("/appointments?strict=true");
    }

    @Test
    void othersLearnThatSomebodyIsBusyButNotWithWhat() {
        planned(ann, "2037-11-23T09:00", "2037-11-23T10:00", Map.of("title", "Secret plans", "confidential", true));

        plan(bob, meeting("2037-11-23T09:30", "2037-11-23T10:30", with(ann)))
                .then()
                .statusCode(201)
                .body("clash.conflicts", hasSize(1))
                .body("clash.conflicts[0].title", nullValue())
                .body("clash.conflicts[0].appointmentId", nullValue());
        var seen = As.person(bob)
                .queryParam("people", ann.id())
                .get("/calendar/free-busy?from=2037-11-23T00:00:00Z&to=2037-11-24T00:00:00Z");
        seen.then()
                .statusCode(200)
                .body("people[0].busy", hasSize(1))
                .body("people[0].busy[0].begin", equalTo("2037-11-23T01:00:00Z"))
                .body("people[0].busy[0].end", equalTo("2037-11-23T02:30:00Z"));
        assertThat(seen.asString()).doesNotContain("Secret");
    }

    @Test
    void whatDoesNotBlockIsInNobodysWay() {
        planned(ann, "2037-11-23T00:00", "2037-11-24T00:00", Map.of("allDay", true, "blocking", false));

        clashes(ann, "2037-11-23T09:00", "2037-11-23T10:00", 0);
    }

    @Test
    void freeSlotsLieWithinEverybodysWorkingHoursAndDays() {
        hours(ann, "Asia/Shanghai", "XQ", "09:00", "18:00");
        hours(bob, "Europe/Berlin", "XQ", "09:00", "17:00");

        slot("2037-11-23T00:00:00Z").body("slot.begin", equalTo("2037-11-23T08:00:00Z"));
        slot("2037-07-06T00:00:00Z").body("slot.begin", equalTo("2037-07-06T07:00:00Z"));
        slot("2037-11-20T12:00:00Z").body("slot.begin", equalTo("2037-11-23T08:00:00Z"));
    }

    @Test
    void daysWorkedInPlaceOfHolidaysAreOffered() {
        var place = "XH-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        As.person(ADA)
                .body(Map.of(
                        "place",
                        place,
                        "name",
                        "调休",
                        "weekend",
                        List.of("SATURDAY", "SUNDAY"),
                        "days",
                        List.of(
                                Map.of("day", "2037-11-23", "kind", "HOLIDAY", "name", "放假"),
                                Map.of("day", "2037-11-22", "kind", "WORKED", "name", "调休"))))
                .post("/working-calendars")
                .then()
                .statusCode(201);
        hours(ann, "Asia/Shanghai", place, "09:00", "18:00");

        As.person(ann)
                .get("/calendar/free-slot?minutes=60&after=2037-11-21T00:00:00Z")
                .then()
                .body("slot.begin", equalTo("2037-11-22T01:00:00Z"));
        As.person(ann)
                .get("/calendar/free-slot?minutes=60&after=2037-11-22T12:00:00Z")
                .then()
                .body("slot.begin", equalTo("2037-11-24T01:00:00Z"));
    }

    private static void hours(Person person, String zone, String place, String from, String to) {
        As.person(person)
                .body(Map.of("zone", zone, "place", place, "dayBegin", from, "dayEnd", to))
                .put("/calendar/working-hours")
                .then()
                .statusCode(200)
                .body("zone", equalTo(zone));
    }

    private ValidatableResponse slot(String after) {
        return As.person(ann)
                .queryParam("people", ann.id() + "," + bob.id())
                .get("/calendar/free-slot?minutes=60&after={after}", after)
                .then()
                .statusCode(200);
    }

    /** Shanghai People's Square and Hangzhou West Lake are 165 km apart; at 40 km/h that is more than four hours. */
    @Test
    void whoCannotBeThereInTimeIsWarned() {
        planned(ann, "2037-11-23T09:00", "2037-11-23T10:00", Map.of("latitude", 31.2304, "longitude", 121.4737));

        plan(ann, meeting("2037-11-23T11:00", "2037-11-23T12:00", Map.of("latitude", 30.2489, "longitude", 120.1553)))
                .then()
                .statusCode(201)
                .body("clash.conflicts", hasSize(1))
                .body("clash.conflicts[0].kind", equalTo("TRAVEL"))
                .body("clash.conflicts[0].travelMinutes", allOf(greaterThan(235), lessThan(260)));
        plan(ann, meeting("2037-11-23T16:30", "2037-11-23T17:00", Map.of("latitude", 30.25, "longitude", 120.16)))
                .then()
                .body("clash.conflicts", empty());
    }
}
