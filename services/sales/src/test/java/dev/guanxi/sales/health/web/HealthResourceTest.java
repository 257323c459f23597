package dev.guanxi.sales.health.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
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
    void aDealShowsHowWellItsProductsFitWhatItsCustomerNeeds() {
        var customer = customer();
        var shoe = product("Shoe");
        var sock = product("Sock");
        var deal = As.person(ANN)
                .body(Map.of(
                        "name",
                        "Fit",
                        "customerId",
                        customer,
                        "lines",
                        List.of(Map.of("productId", shoe, "quantity", 1), Map.of("productId", sock, "quantity", 2))))
                .post("/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        fit(deal)
                .body("fit", nullValue())
                .body("needs", empty())
                .body("products.productId", containsInAnyOrder(shoe.toString(), sock.toString()))
                .body("products[0].fit", nullValue());

        var breathable = need("Breathable", "透气");
        var light = need("Light", "轻便");
        var cheap = need("Cheap", "便宜");
        var first = Ids.next();
        needs(first, customer, breathable, 5, false);
        needs(Ids.next(), customer, light, 3, false);
        needs(Ids.next(), customer, cheap, 2, false);
        needs(Ids.next(), Ids.next(), cheap, 1, false);
        meets(shoe, breathable, 80);
        meets(sock, breathable, 40);
        meets(sock, light, 60);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> fit(deal)
                        .body("fit", equalTo(58))
                        .body("needs.needId", contains(breathable.toString(), light.toString(), cheap.toString()))
                        .body("needs.chinese", contains("透气", "轻便", "便宜"))
                        .body("needs.percent", contains(80, 60, 0))
                        .body("needs.productId", contains(shoe.toString(), sock.toString(), null))
                        .body("products.name", contains("Shoe", "Sock"))
                        .body("products.fit", contains(40, 38))
                        .body("products.needsMet", contains(1, 1)));

        needs(first, customer, breathable, 5, true);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> fit(deal)
                        .body("fit", equalTo(36))
                        .body("needs", hasSize(2))
                        .body("products.name", contains("Sock", "Shoe")));
        As.person(BOB).get("/opportunities/" + deal + "/fit").then().statusCode(404);
        elsewhere.says(
                "crm.contact.customer",
                "removed",
                customer,
                Map.of("kind", "ORGANISATION", "name", "宝岛", "status", "REMOVED"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> fit(deal).body("fit", nullValue()).body("needs", empty()));
    }

    private static ValidatableResponse fit(String deal) {
        return As.person(ANN).get("/opportunities/" + deal + "/fit").then().statusCode(200);
    }

    private UUID need(String english, String chinese) {
        var id = Ids.next();
        elsewhere.says("crm.contact.need", "named", id, Map.of("english", english, "chinese", chinese));
        return id;
    }

    private void needs(UUID id, UUID customer, UUID need, int importance, boolean met) {
        elsewhere.says(
                "crm.contact.customer-need",
                "noted",
                id,
                Map.of("customerId", customer, "needId", need, "importance", importance, "met", met));
    }

    private void meets(UUID product, UUID need, int percent) {
        elsewhere.says(
                "crm.contact.need-fulfilment",
                "stated",
                Ids.next(),
                Map.of("productId", product, "needId", need, "percent", percent));
    }

    private UUID product(String name) {
        var id = Ids.next();
        var price = Map.of("amount", "20.00", "currency", "CNY");
        elsewhere.says(
                "crm.commerce.product",
                "created",
                id,
                Map.of("sku", "FIT-" + name, "name", name, "active", true, "listPrice", price));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Tables.column("select id from product where id = '%s'".formatted(id))
                        .isEmpty());
        return id;
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
