package dev.guanxi.contact.purchase.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PurchaseResourceTest {
    private static final String TOPIC = "crm.commerce.order";

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aTradingCompanysOrdersAreShownOnItsCustomers() throws IOException {
        assumeTrue(Files.exists(Northwind.DATA), "the data set FX-NW is not at " + Northwind.DATA.toAbsolutePath());
        var data = Northwind.read();
        var customers = new Customers();
        data.names().forEach((key, name) -> customers.put(key, Api.customer(ANN, Map.of("name", name))));

        for (var order : data.orders()) {
            elsewhere.says(
                    TOPIC,
                    "placed",
                    Ids.next(),
                    order(
                            customers.of(order.customer()),
                            order.number(),
                            "USD",
                            order.total().toPlainString(),
                            order.date() + "T00:00:00Z"));
        }

        eventually(() ->
                totals(customers.of("QUICK")).body("orders", contains(28)).body("total.amount", contains("110277.31")));
        eventually(() -> totals(customers.of("ERNSH")).body("total.amount", contains("104874.98")));
        eventually(() -> totals(customers.of("SAVEA"))
                .body("orders", contains(31))
                .body("total.amount", contains("104361.95"))
                .body("total.currency", contains("USD")));
        As.person(ANN)
                .queryParam("limit", 200)
                .get("/customers/{id}/purchases", customers.of("QUICK"))
                .then()
                .body("items", hasSize(28))
                .body("items[0].number", equalTo("11021"));
    }

    @Test
    void eachCurrencyIsAddedUpForItselfWithoutWhatWasCancelledOrPaidBack() {
        var customer = customer();
        var other = Ids.next();
        var bought = new HashMap<String, Object>(order(customer, "SO-1", "CNY", "100.00", "2026-03-01T00:00:00Z"));
        bought.put("refunded", Map.of("amount", "30.00", "currency", "CNY"));
        elsewhere.says(TOPIC, "refunded", Ids.next(), bought);
        elsewhere.says(TOPIC, "placed", other, order(customer, "SO-2", "CNY", "50.00", "2026-03-02T00:00:00Z"));
        elsewhere.says(TOPIC, "placed", Ids.next(), order(customer, "SO-3", "EUR", "9.99", "2026-03-03T00:00:00Z"));
        eventually(() -> totals(customer).body("total.amount", contains("120.00", "9.99")));

        var cancelled = new HashMap<String, Object>(order(customer, "SO-2", "CNY", "50.00", "2026-03-02T00:00:00Z"));
        cancelled.put("status", "CANCELLED");
        elsewhere.says(TOPIC, "cancelled", other, cancelled);

        eventually(() -> totals(customer)
                .body("total.amount", contains("70.00", "9.99"))
                .body("total.currency", contains("CNY", "EUR")));
        As.person(ANN)
                .get("/customers/{id}/purchases", customer)
                .then()
                .body("items.number", contains("SO-3", "SO-2", "SO-1"))
                .body("items.status", contains("PLACED", "CANCELLED", "PLACED"));
    }

    @Test
    void ordersFollowTheirCustomerAndOnlyWhoSeesTheCustomerSeesThem() {
        var one = customer();
        var other = customer();
        var order = Ids.next();
        elsewhere.says(TOPIC, "placed", order, order(one, "SO-1", "CNY", "100.00", "2026-03-01T00:00:00Z"));
        eventually(() -> totals(one).body("total.amount", contains("100.00")));

        elsewhere.says(TOPIC, "moved", order, order(other, "SO-1", "CNY", "100.00", "2026-03-01T00:00:00Z"));

        eventually(() -> totals(other).body("total.amount", contains("100.00")));
        totals(one).body("", empty());
        As.person(BOB).get("/customers/{id}/purchases", other).then().statusCode(404);
        As.person(BOB).get("/customers/{id}/purchases/totals", other).then().statusCode(404);
        As.person(ADA).get("/customers/{id}/purchases/totals", other).then().body("orders", contains(1));
    }

    /** By the key that the file gives them. */
    private static final class Customers extends HashMap<String, UUID> {
        UUID of(String key) {
            return Objects.requireNonNull(get(key), key);
        }
    }

    private static UUID customer() {
        return Api.customer(ANN, Map.of("name", "Buyer"));
    }

    private static Map<String, ?> order(UUID customer, String number, String currency, String total, String at) {
        return Map.of(
                "number",
                number,
                "customerId",
                customer,
                "status",
                "PLACED",
                "total",
                Map.of("amount", total, "currency", currency),
                "placedAt",
                at);
    }

    private static ValidatableResponse totals(UUID customer) {
        return As.person(ANN)
                .get("/customers/{id}/purchases/totals", customer)
                .then()
                .statusCode(200);
    }
}
