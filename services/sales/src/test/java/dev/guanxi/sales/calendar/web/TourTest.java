package dev.guanxi.sales.calendar.web;

import static dev.guanxi.sales.calendar.web.Day.manager;
import static dev.guanxi.sales.calendar.web.Day.planned;
import static dev.guanxi.sales.calendar.web.Day.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Monday, 23 November 2037, from nine to six in Shanghai: nobody has said otherwise. */
@QuarkusTest
class TourTest {
    private static final String DAY = "2037-11-23";

    private final Elsewhere elsewhere = new Elsewhere();
    private final String team = "/sales/t" + UUID.randomUUID().toString().substring(24);
    private final Person ann = rep(team);
    private final Person meg = manager(team);

    /** So many hundredths of a degree east of the West Lake: each is not quite a kilometre, a minute and a half of way. */
    private static Map<String, Object> visit(String title, double east, int minutes) {
        return new HashMap<>(
                Map.of("title", title, "latitude", 30.25, "longitude", 120.15 + east / 100, "minutes", minutes));
    }

    private static Map<String, Object> visit(String title, double east, int minutes, String earliest, String latest) {
        var visit = visit(title, east, minutes);
        visit.put("earliest", earliest);
        visit.put("latest", latest);
        return visit;
    }

    private static Response tour(Person person, List<Map<String, Object>> visits) {
        return tour(person, DAY, visits, Map.of());
    }

    private static Response tour(Person person, String day, List<Map<String, Object>> visits, Map<String, ?> more) {
        var request = new HashMap<String, Object>(Map.of("day", day, "visits", visits));
        request.putAll(more);
        return As.person(person).body(request).post("/calendar/tours");
    }

    private static Map<String, ?> from(double east) {
        return Map.of("start", Map.of("latitude", 30.25, "longitude", 120.15 + east / 100));
    }

    @Test
    void visitsAreInAnOrderThatNeedsLittleTimeOnTheWay() {
        var visits = List.of(visit("C", 30, 30), visit("A", 10, 30), visit("D", 40, 30), visit("B", 20, 30));

        tour(ann, DAY, visits, from(0))
                .then()
                .statusCode(200)
                .body("method", equalTo("EXACT"))
                .body("zone", equalTo("Asia/Shanghai"))
                .body("stops.title", contains("A", "B", "C", "D"))
                .body("stops.visit", contains(1, 3, 0, 2))
                .body("stops[0].begin", equalTo("2037-11-23T09:15"))
                .body("stops[0].beginsAt", equalTo("2037-11-23T01:15:00Z"))
                .body("stops[0].travelMinutes", equalTo(15))
                .body("travelMinutes", allOf(greaterThan(56), lessThan(60)))
                .body("leftOut", empty());
    }

    @Test
    void appointmentsStayWhereTheyAreAndOneIsThereInTime() {
        var there = planned(
                ann,
                "2037-11-23T11:00",
                "2037-11-23T12:00",
                Map.of("title", "Budget", "latitude", 30.25, "longitude", 120.55));
        var visits = List.of(visit("Near", 1, 45), visit("Beside", 39, 60));

        var stops = tour(ann, DAY, visits, from(0)).then().statusCode(200);

        stops.body("stops.title", contains("Near", "Budget", "Beside"))
                .body("stops[1].appointmentId", equalTo(there.toString()))
                .body("stops[1].begin", equalTo("2037-11-23T11:00"))
                .body("stops[1].visit", nullValue())
                .body("stops[0].begin", equalTo("2037-11-23T09:05"))
                .body("stops[2].begin", equalTo("2037-11-23T12:05"));
    }

    @Test
    void visitsAreWhenTheyMayBeAndWhatDoesNotFitIsNamedWithTheReason() {
        planned(ann, "2037-11-23T13:00", "2037-11-23T18:00", Map.of("title", "Afternoon"));
        var visits = new ArrayList<>(List.of(
                visit("Eleven", 1, 30, "11:00", "12:00"),
                visit("Nine", 1, 30, "09:00", "10:00"),
                visit("Before work", 1, 30, "06:00", "07:00"),
                visit("Too long", 1, 700),
                visit("Afternoon only", 1, 30, "14:00", "17:00"),
                visit("Long", 1, 230),
                visit("As long", 1, 230)));
        var nowhere = new HashMap<String, Object>(Map.of("title", "Nowhere", "minutes", 30));
        visits.add(nowhere);

        tour(ann, visits)
                .then()
                .statusCode(200)
                .body("stops.title", contains("Nine", "Eleven", "Afternoon"))
                .body("leftOut.visit", contains(2, 3, 4, 5, 6, 7))
                .body(
                        "leftOut.reason",
                        contains(
                                "OUTSIDE_HOURS",
                                "OUTSIDE_HOURS",
                                "CALENDAR_FULL",
                                "NO_TIME_LEFT",
                                "NO_TIME_LEFT",
                                "NO_PLACE"))
                .body("leftOut[5].text", containsString("coordinates"))
                .body("stops[1].begin", equalTo("2037-11-23T11:00"));
        tour(ann, "2037-11-22", List.of(visit("Sunday", 1, 30)), Map.of())
                .then()
                .statusCode(200)
                .body("stops", empty())
                .body("leftOut.reason", contains("NOT_AT_WORK"));
    }

    @Test
    void aCustomerIsWhereTheyWereVisitedLast() {
        var customer = Ids.next();
        var name = "Lenses " + team;
        elsewhere.says(
                "crm.contact.customer",
                "created",
                customer,
                Map.of("kind", "ORGANISATION", "name", name, "status", "ACTIVE"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !Tables.column("select id from customer where id = '%s'".formatted(customer))
                        .isEmpty());
        var visit = Map.<String, Object>of("customerId", customer, "minutes", 30);
        tour(ann, List.of(visit)).then().statusCode(200).body("leftOut.reason", contains("NO_PLACE"));

        planned(
                ann,
                "2037-11-02T09:00",
                "2037-11-02T10:00",
                Map.of("customerId", customer, "place", "文三路 90 号", "latitude", 30.28, "longitude", 120.12));

        tour(ann, List.of(visit))
                .then()
                .body("stops.title", contains(name))
                .body("stops.place", contains("文三路 90 号"))
                .body("stops.latitude", contains(30.28f))
                .body("stops.customerId", contains(customer.toString()));
        tour(rep("/sales/elsewhere"), List.of(visit)).then().body("leftOut.reason", contains("NO_PLACE"));
    }

    @Test
    void ofManyVisitsAGoodOrderIsFound() {
        var visits = new ArrayList<>(IntStream.rangeClosed(1, 12)
                .mapToObj(east -> visit("V" + east, east, 20))
                .toList());
        Collections.shuffle(visits);

        tour(ann, DAY, visits, from(0))
                .then()
                .statusCode(200)
                .body("method", equalTo("APPROXIMATE"))
                .body("stops", hasSize(12))
                .body(
                        "stops.title",
                        equalTo(IntStream.rangeClosed(1, 12)
                                .mapToObj(east -> "V" + east)
                                .toList()));
    }

    private static List<Map<String, Object>> plans(Response tour) {
        return tour.then().statusCode(200).extract().<List<Map<String, Object>>>path("stops").stream()
                .filter(stop -> stop.get("visit") != null)
                .map(stop -> {
                    var plan = new HashMap<String, Object>(Map.of("type", "VISIT"));
                    for (var field : List.of("title", "begin", "end", "latitude", "longitude")) {
                        plan.put(field, stop.get(field));
                    }
                    return (Map<String, Object>) plan;
                })
                .toList();
    }

    private static Response take(Person person, Map<String, ?> visits, String key) {
        return As.person(person).header("Idempotency-Key", key).body(visits).post("/calendar/tours/appointments");
    }

    @Test
    void whoTakesATourHasItsAppointmentsOnceHoweverOftenTheyAsk() {
        var plans = plans(tour(ann, List.of(visit("A", 10, 30), visit("B", 20, 30))));
        var key = UUID.randomUUID().toString();

        var answers = Together.together(
                () -> take(ann, Map.of("visits", plans), key), () -> take(ann, Map.of("visits", plans), key));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers.getFirst().asString()).isEqualTo(answers.getLast().asString());
        answers.getFirst()
                .then()
                .body("appointments.plan.title", contains("A", "B"))
                .body("appointments.status", contains("PLANNED", "PLANNED"));
        assertThat(Api.listed(ann, "appointments", "ownerId==" + ann.id())).hasSize(2);
    }

    @Test
    void aTourIsTakenWholeOrNotAtAll() {
        var plans = plans(tour(ann, List.of(visit("A", 10, 30), visit("B", 20, 30))));
        planned(ann, "2037-11-23T09:45", "2037-11-23T10:00", Map.of("title", "Meanwhile"));

        take(ann, Map.of("visits", plans), UUID.randomUUID().toString())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/tour-overtaken"))
                .body("detail", containsString("\"B\""));

        assertThat(Api.listed(ann, "appointments", "ownerId==" + ann.id())).hasSize(1);
    }

    @Test
    void ofTwoWhoTakeTheSameTimeOneGetsIt() {
        var plans = plans(tour(ann, List.of(visit("A", 10, 30), visit("B", 20, 30))));

        var answers = Together.together(
                () -> take(ann, Map.of("visits", plans), UUID.randomUUID().toString()),
                () -> take(ann, Map.of("visits", plans), UUID.randomUUID().toString()));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        assertThat(Api.listed(ann, "appointments", "ownerId==" + ann.id())).hasSize(2);
    }

    @Test
    void aManagerPlansForTheirOwnPeopleAndForNobodyElse() {
        var chief = Person.of("cal-" + UUID.randomUUID(), Roles.ADMIN);
        Answers.created(As.person(chief)
                .body(Map.of("login", ann.id(), "profile", Map.of("name", "Ann", "team", team)))
                .post("/sellers"));
        planned(
                ann,
                "2037-11-23T11:00",
                "2037-11-23T12:00",
                Map.of("title", "Private", "confidential", true, "latitude", 31.25, "longitude", 121.47));
        var visits = List.of(visit("A", 10, 30));

        var tour = tour(meg, DAY, visits, Map.of("person", ann.id()));
        tour.then()
                .statusCode(200)
                .body("person", equalTo(ann.id()))
                .body("stops.title", contains("A", null))
                .body("stops[1].latitude", nullValue())
                .body("stops[1].travelMinutes", equalTo(0))
                .body("stops[1].begin", equalTo("2037-11-23T11:00"));
        take(
                        meg,
                        Map.of("person", ann.id(), "visits", plans(tour)),
                        UUID.randomUUID().toString())
                .then()
                .statusCode(200)
                .body("appointments.ownerId", contains(ann.id()))
                .body("appointments.team", contains(team));
        assertThat(Api.listed(ann, "appointments", "title==A")).hasSize(1);

        tour(manager("/sales/elsewhere"), DAY, visits, Map.of("person", ann.id()))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/tour-of-somebody-else"));
        tour(rep(team), DAY, visits, Map.of("person", ann.id())).then().statusCode(403);
        tour(meg, DAY, visits, Map.of("person", "nobody-" + team))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("person"));
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        tour(ann, "2020-11-23", List.of(visit("A", 1, 30)), Map.of())
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("day"));
        tour(ann, List.of(Map.of("minutes", 30)))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("visits[0].title"));
        tour(ann, List.of(visit("A", 1, 30, "12:00", "11:00")))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("visits[0].latest"));
    }
}
