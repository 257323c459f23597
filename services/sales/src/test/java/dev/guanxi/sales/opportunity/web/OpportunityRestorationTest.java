package dev.guanxi.sales.opportunity.web;

import static dev.guanxi.sales.Api.ANN;
import static dev.guanxi.sales.Api.cny;
import static dev.guanxi.sales.Api.deal;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.Api.step;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Back to an earlier version: amount and lines of a deal belong together. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // set before each test
class OpportunityRestorationTest {
    private UUID product;

    @BeforeEach
    void aProduct() {
        product = knownProduct();
    }

    @Test
    void linesComeBackWithTheirSum() {
        var deal = deal(ANN, Map.of("name", "Lenses", "lines", lines(2)));
        patched(deal, Map.of("lines", List.of(), "amount", cny("500.00")));

        restored(deal, Map.of("version", 0, "fields", List.of("lines")));

        record("opportunities", deal)
                .body("lines.quantity", contains(2))
                .body("amount.amount", equalTo("60.00"))
                .body("amount.currency", equalTo("CNY"));
    }

    @Test
    void anAmountComesBackWithoutLines() {
        var deal = deal(ANN, Map.of("name", "Frames", "amount", cny("500.00")));
        patched(deal, Map.of("lines", lines(1)));
        patched(deal, Map.of("name", "Frames and lenses", "lines", lines(3)));

        restored(deal, Map.of("version", 0));

        record("opportunities", deal)
                .body("name", equalTo("Frames"))
                .body("lines", empty())
                .body("amount.amount", equalTo("500.00"))
                .body("amount.currency", equalTo("CNY"));
    }

    @Test
    void otherLinesComeBackAsTheyWere() {
        var deal = deal(ANN, Map.of("name", "Lenses", "lines", lines(2)));
        patched(deal, Map.of("lines", lines(5)));

        restored(deal, Map.of("version", 0));

        record("opportunities", deal).body("lines.quantity", contains(2)).body("amount.amount", equalTo("60.00"));
    }

    @Test
    void anAmountThatTheLinesContradictIsRefused() {
        var deal = deal(ANN, Map.of("name", "Lenses", "amount", cny("500.00")));
        patched(deal, Map.of("lines", lines(2)));

        step(ANN, "opportunities", deal, "restoration", Map.of("version", 0, "fields", List.of("amount")))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("amount"));
    }

    /** One that sales has heard of: a deal can be made of it. */
    private static UUID knownProduct() {
        var id = Ids.next();
        new Elsewhere()
                .says(
                        "crm.commerce.product",
                        "created",
                        id,
                        Map.of("sku", "L-" + id, "name", "Lens", "active", true, "listPrice", cny("30.00")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> As.person(ANN)
                        .body(Map.of("name", "Trial", "lines", List.of(Map.of("productId", id, "quantity", 1))))
                        .post("/opportunities")
                        .then()
                        .statusCode(201));
        return id;
    }

    private List<Map<String, ?>> lines(int quantity) {
        return List.of(Map.of("productId", product, "quantity", quantity, "unitPrice", cny("30.00")));
    }

    private static void patched(UUID deal, Map<String, ?> patch) {
        patch(ANN, "opportunities", deal, patch).then().statusCode(200);
    }

    private static void restored(UUID deal, Map<String, ?> wanted) {
        step(ANN, "opportunities", deal, "restoration", wanted).then().statusCode(200);
    }
}
