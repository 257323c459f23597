package dev.guanxi.sales.health.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthResourceTest {
    private static final Person ANN = Person.of("ann", Roles.SALES_REP, "/sales/east");
    private static final Person BOB = Person.of("bob", Roles.SALES_REP, "/sales/west");
    private static final String POSITIONS = "crm.contact.position";

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aDealSuffersUntilSomebodyIsKnownWhoDecides() {
        var customer = customer();
        var deal = deal(customer);
        var position = Ids.next();
        sayPosition(position, customer, "INFLUENCER", null);
        health(ANN, deal).body("score", equalTo(75)).body("symptoms.sign", contains("NO_DECISION_MAKER"));

        sayPosition(position, customer, "DECIDER", null);
        awaitScore(deal, 100);

        sayPosition(position, customer, "DECIDER", "2026-01-31");
        awaitScore(deal, 75);
        sayPosition(position, customer, "DECIDER", null);
        awaitScore(deal, 100);
        elsewhere.forgets(POSITIONS, position);
        awaitScore(deal, 75);
    }

    @Test
    void aLostDealHasNoHealth() {
        var deal = deal(customer());
        As.person(ANN)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "price"))
                .post("/opportunities/" + deal + "/loss")
                .then()
                .statusCode(200);

        health(ANN, deal).body("score", equalTo(null)).body("symptoms", equalTo(List.of()));
    }

    @Test
    void whoDoesNotSeeTheDealDoesNotSeeHowItIs() {
        var deal = deal(customer());

        As.person(BOB).get("/opportunities/" + deal + "/health").then().statusCode(404);
    }

    private void sayPosition(UUID position, UUID customer, String role, @Nullable String until) {
        var held = new HashMap<String, @Nullable Object>();
        held.put("role", role);
        held.put("since", "2025-01-01");
        held.put("until", until);
        elsewhere.says(
                POSITIONS,
                "role-taken",
                position,
                Map.of("contactId", Ids.next(), "customerId", customer, "roles", List.of(held)));
    }

    private UUID customer() {
        var id = Ids.next();
        elsewhere.says(
                "crm.contact.customer",
                "created",
                id,
                Map.of("kind", "ORGANISATION", "name", "宝岛", "status", "ACTIVE"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> As.person(ANN)
                        .body(Map.of(
                                "name",
                                "Known?",
                                "customerId",
                                id,
                                "amount",
                                Map.of("amount", "1.00", "currency", "CNY")))
                        .post("/opportunities")
                        .then()
                        .statusCode(201));
        return id;
    }

    private static UUID deal(UUID customer) {
        return UUID.fromString(As.person(ANN)
                .body(Map.of(
                        "name",
                        "Deal",
                        "customerId",
                        customer,
                        "amount",
                        Map.of("amount", "900.00", "currency", "CNY"),
                        "expectedClose",
                        "2999-12-31"))
                .post("/opportunities")
                .path("id"));
    }

    private static void awaitScore(UUID deal, int score) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> health(ANN, deal).body("score", equalTo(score)));
    }

    private static ValidatableResponse health(Person person, UUID deal) {
        return As.person(person)
                .get("/opportunities/" + deal + "/health")
                .then()
                .statusCode(200);
    }
}
