package dev.guanxi.sales.calendar.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** People of one test, whose calendars are empty, and what they do in them. */
final class Day {
    private Day() {}

    /** Somebody who has nothing in their calendar yet. */
    static Person rep(String team) {
        return Person.of("cal-" + UUID.randomUUID().toString().substring(24), Roles.SALES_REP, team);
    }

    static Person manager(String team) {
        return Person.of("cal-" + UUID.randomUUID().toString().substring(24), Roles.SALES_MANAGER, team);
    }

    static Map<String, Object> meeting(String begin, String end, Map<String, ?> more) {
        var plan =
                new HashMap<String, Object>(Map.of("type", "MEETING", "title", "Budget", "begin", begin, "end", end));
        plan.putAll(more);
        return plan;
    }

    static Response plan(Person person, Map<String, ?> plan) {
        return As.person(person).body(plan).post("/appointments");
    }

    static UUID planned(Person person, String begin, String end, Map<String, ?> more) {
        var answer = plan(person, meeting(begin, end, more));
        answer.then().statusCode(201);
        return Answers.id(answer);
    }

    static String tag(Person person, UUID id) {
        return As.person(person).get("/appointments/{id}", id).header("ETag");
    }

    static Response move(Person person, UUID id, String begin, String end) {
        return change(person, id, Map.of("begin", begin, "end", end));
    }

    static Response change(Person person, UUID id, Map<String, ?> patch) {
        return As.person(person)
                .header("If-Match", tag(person, id))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/appointments/{id}", id);
    }

    static Response step(Person person, UUID id, String step, Map<String, ?> body) {
        return As.person(person)
                .header("If-Match", tag(person, id))
                .body(body)
                .post("/appointments/{id}/{step}", id, step);
    }

    /** A person's days from the first to before the last, as somebody sees them. */
    static ValidatableResponse calendar(Person viewer, Person of, String from, String to) {
        return As.person(viewer)
                .queryParam("from", from + "T00:00:00Z")
                .queryParam("to", to + "T00:00:00Z")
                .queryParam("people", of.id())
                .get("/calendar")
                .then()
                .statusCode(200);
    }
}
