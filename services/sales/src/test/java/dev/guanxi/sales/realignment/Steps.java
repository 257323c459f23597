package dev.guanxi.sales.realignment;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.sales.Api;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The steps of a realignment, as people take them. */
final class Steps {
    /** Somebody else who may approve what anybody drafted. */
    static final Person EVE = Person.of("eve", Roles.ADMIN);

    private Steps() {}

    static Response drafted(Person person, Map<String, ?> draft) {
        var whole = new HashMap<String, Object>(Map.of("name", "Realignment", "reason", "New year"));
        whole.put("effectiveOn", "2020-01-01");
        whole.putAll(draft);
        return As.person(person).body(whole).post("/realignments");
    }

    static UUID draft(Person person, Map<String, ?> draft) {
        return UUID.fromString(Answers.created(drafted(person, draft)));
    }

    /** A territory with something said otherwise. */
    static Map<String, ?> change(UUID territory, Map<String, ?> otherwise) {
        var profile = new HashMap<String, Object>(As.person(Api.ADA)
                .get("/territories/{id}", territory)
                .jsonPath()
                .getMap("profile"));
        profile.putAll(otherwise);
        profile.values().removeIf(value -> value == null);
        return Map.of("territoryId", territory, "profile", profile);
    }

    static Response step(Person person, UUID realignment, String step) {
        return step(person, realignment, step, Map.of());
    }

    static Response step(Person person, UUID realignment, String step, Map<String, ?> body) {
        return Api.step(person, "realignments", realignment, step, body);
    }

    static ValidatableResponse read(UUID realignment) {
        return As.person(Api.ADA).get("/realignments/{id}", realignment).then();
    }

    static void reaches(UUID realignment, String status) {
        eventually(() -> read(realignment).body("status", equalTo(status)));
    }

    /** Looks at what would change. */
    static UUID previewed(Person person, Map<String, ?> draft) {
        var realignment = draft(person, draft);
        step(person, realignment, "preview").then().statusCode(200).body("status", equalTo("CHECKING"));
        eventually(() -> read(realignment).body("status", equalTo("DRAFT")).body("previewedAt", notNullValue()));
        return realignment;
    }

    /** The same, which somebody else agreed to. */
    static UUID approved(Person person, Map<String, ?> draft) {
        var realignment = previewed(person, draft);
        step(person, realignment, "submission").then().statusCode(200).body("status", equalTo("SUBMITTED"));
        step(EVE, realignment, "approval").then().statusCode(200).body("status", equalTo("APPROVED"));
        return realignment;
    }

    /** The same, through to its end. */
    static UUID done(Person person, Map<String, ?> draft) {
        var realignment = approved(person, draft);
        reaches(realignment, "DONE");
        return realignment;
    }

    /** What became of a record. */
    static ValidatableResponse move(UUID realignment, UUID record) {
        return As.person(Api.ADA)
                .queryParam("filter", "realignmentId==%s;recordId==%s".formatted(realignment, record))
                .get("/realignment-moves")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    static List<String> moved(Person person, UUID realignment, String filter) {
        return As.person(person)
                .queryParam("filter", "realignmentId==" + realignment + filter)
                .queryParam("limit", 200)
                .get("/realignment-moves")
                .then()
                .statusCode(200)
                .extract()
                .path("items.recordId");
    }
}
