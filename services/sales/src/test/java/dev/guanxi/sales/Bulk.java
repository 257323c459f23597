package dev.guanxi.sales;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Many records changed alike, as people do it; every job says that it is for spring. */
public final class Bulk {
    private Bulk() {}

    /** A team of its own with somebody who leads it, and somebody of another team. */
    public record Crew(String team, Person mei, Person manager, Person other) {
        public static Crew gathered() {
            var team = "/sales/bulk-" + Ids.next().toString().substring(24);
            var crew = new Crew(
                    team,
                    Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, team),
                    Person.of("min-" + UUID.randomUUID(), Roles.SALES_MANAGER, team),
                    Person.of("max-" + UUID.randomUUID(), Roles.SALES_REP, team + "-else"));
            seller(crew.mei, team);
            seller(crew.other, team + "-else");
            return crew;
        }

        private static void seller(Person person, String team) {
            As.person(Api.ADA)
                    .body(Map.of("login", person.id(), "profile", Map.of("name", person.id(), "team", team)))
                    .post("/sellers")
                    .then()
                    .statusCode(201);
        }
    }

    public static String prepared(Person person, String list, Map<String, ?> wanted) {
        var answer = As.person(person).body(body(list, wanted)).post("/bulk-changes");
        answer.then().statusCode(201).body("status", equalTo("NEW"));
        return answer.path("id");
    }

    public static void refused(Person person, String list, Map<String, ?> wanted, int status) {
        As.person(person).body(body(list, wanted)).post("/bulk-changes").then().statusCode(status);
    }

    private static Map<String, Object> body(String list, Map<String, ?> wanted) {
        var body = new HashMap<String, Object>(Map.of("list", list, "reason", "Spring"));
        body.putAll(wanted);
        return body;
    }

    public static ValidatableResponse at(Person person, String id, String step) {
        As.person(person).post("/bulk-changes/{id}/{step}", id, step).then().statusCode(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> As.person(person).get("/bulk-changes/{id}", id).then(),
                        answer -> !List.of("CHECKING", "RUNNING", "UNDOING")
                                .contains(answer.extract().<String>path("status")));
    }

    public static ValidatableResponse rows(Person person, String id, String outcome) {
        return As.person(person)
                .get("/bulk-changes/{id}/rows?filter=outcome=={outcome}", id, outcome)
                .then()
                .statusCode(200);
    }
}
