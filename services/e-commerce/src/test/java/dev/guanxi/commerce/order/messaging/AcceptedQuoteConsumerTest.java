package dev.guanxi.commerce.order.messaging;

import static dev.guanxi.commerce.Shop.ADMIN;
import static dev.guanxi.commerce.Shop.product;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.commerce.Shop;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AcceptedQuoteConsumerTest {
    private static final String QUOTES = "crm.sales.quote";
    private static final String OPPORTUNITIES = "crm.sales.opportunity";

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void anAcceptedQuoteBecomesOneOrderExactlyAsAgreed() {
        var quote = Ids.next();
        var customer = Ids.next();
        var product = product("600.00", false);
        var accepted = accepted(customer, product, null);

        elsewhere.stutters(5, QUOTES, "accepted", quote, accepted);
        elsewhere.says(QUOTES, "assigned", quote, accepted);

        eventually(() -> ordersOf(quote).body("items", hasSize(1)));
        String order = ordersOf(quote).extract().path("items[0].id");
        As.person(ADMIN)
                .get("/orders/" + order)
                .then()
                .body("quoteId", equalTo(quote.toString()))
                .body("customerId", equalTo(customer.toString()))
                .body("channel", equalTo("CRM"))
                .body("total.amount", equalTo("11351.98"))
                .body("lines.productId", contains(product))
                .body("lines[0].quantity", equalTo(10))
                .body("lines[0].total.amount", equalTo("5904.25"))
                .body("agreement.lines.name", contains("镜片", "验光仪"))
                .body("agreement.lines.net", contains("5225.00", "4821.00"))
                .body("agreement.lines.tax", contains("679.25", "626.73"))
                .body("agreement.taxes.base", contains("10046.00"))
                .body("agreement.reduction", equalTo("275.00"))
                .body("agreement.net", equalTo("10046.00"))
                .body("agreement.tax", equalTo("1305.98"))
                .body("agreement.total", equalTo("11351.98"));
        var placed = elsewhere
                .heardUntil("crm.commerce.order", UUID.fromString(order), "placed")
                .getLast();
        assertThat(placed.state().path("quoteId").asText()).isEqualTo(quote.toString());
        assertThat(placed.state().path("agreement").path("total").asText()).isEqualTo("11351.98");
    }

    @Test
    void aQuoteThatWasOnlySentIsNoOrder() {
        var sent = Ids.next();
        var marker = Ids.next();
        var product = product("600.00", false);
        var waiting = new HashMap<>(accepted(Ids.next(), product, null));
        waiting.put("status", "SENT");

        elsewhere.says(QUOTES, "sent", sent, waiting);
        elsewhere.says(QUOTES, "accepted", marker, accepted(Ids.next(), product, null));

        eventually(() -> ordersOf(marker).body("items", hasSize(1)));
        ordersOf(sent).body("items", hasSize(0));
    }

    @Test
    void aDealThatIsWonByItsQuoteIsOrderedOnce() {
        var deal = Ids.next();
        var quote = Ids.next();
        var product = product("600.00", false);
        var won = new HashMap<>(Shop.won(Ids.next(), product, 10, "600.00"));
        won.put("quoteId", quote);

        elsewhere.says(OPPORTUNITIES, "won", deal, won);
        elsewhere.says(QUOTES, "accepted", quote, accepted(Ids.next(), product, deal));
        eventually(() -> ordersOf(quote).body("items", hasSize(1)));
        won.remove("quoteId");
        elsewhere.says(OPPORTUNITIES, "assigned", deal, won);
        var marker = Ids.next();
        elsewhere.says(OPPORTUNITIES, "won", marker, Shop.won(Ids.next(), product, 1, "1.00"));

        eventually(() -> found("opportunityId", marker).body("items", hasSize(1)));
        found("opportunityId", deal).body("items", hasSize(1)).body("items[0].total.amount", equalTo("11351.98"));
    }

    @Test
    void whatIsNoProductIsOrderedToo() {
        var quote = Ids.next();

        elsewhere.says(QUOTES, "accepted", quote, accepted(Ids.next(), null, null));

        eventually(() -> ordersOf(quote).body("items", hasSize(1)));
        String order = ordersOf(quote).extract().path("items[0].id");
        As.person(ADMIN)
                .get("/orders/" + order)
                .then()
                .body("lines", hasSize(0))
                .body("agreement.lines", hasSize(2))
                .body("opportunityId", nullValue())
                .body("total.amount", equalTo("11351.98"));
    }

    private static ValidatableResponse ordersOf(UUID quote) {
        return found("quoteId", quote);
    }

    private static ValidatableResponse found(String by, UUID id) {
        return As.person(ADMIN)
                .queryParam("filter", by + "==" + id)
                .get("/orders")
                .then()
                .statusCode(200);
    }

    /** The published document, as sales tells it. */
    private static Map<String, Object> accepted(UUID customer, @Nullable String product, @Nullable UUID deal) {
        var state = new HashMap<String, Object>(Map.of(
                "number", "QU-2026-000001",
                "edition", 1,
                "status", "ACCEPTED",
                "customerId", customer,
                "currency", "CNY",
                "lines",
                        List.of(
                                line(
                                        product, "镜片", "10", "550.00", "5500.00", "275.00", "5225.00", "679.25",
                                        "5904.25"),
                                line(null, "验光仪", "1", "4821.00", "4821.00", "0.00", "4821.00", "626.73", "5447.73")),
                "taxes", List.of(Map.of("rate", "13", "base", cny("10046.00"), "tax", cny("1305.98"))),
                "ownerId", "ann",
                "team", "/sales/east"));
        state.put("opportunityId", deal);
        state.put("gross", cny("10321.00"));
        state.put("reduction", cny("275.00"));
        state.put("net", cny("10046.00"));
        state.put("tax", cny("1305.98"));
        state.put("total", cny("11351.98"));
        return state;
    }

    private static Map<String, Object> line(@Nullable String product, String name, String... numbers) {
        var line = new HashMap<String, Object>();
        line.put("productId", product);
        line.put("sku", product == null ? null : "Q-1");
        line.put("name", name);
        line.put("quantity", numbers[0]);
        line.put("unitPrice", numbers[1]);
        line.put("gross", cny(numbers[2]));
        line.put("reduction", cny(numbers[3]));
        line.put("share", cny("0.00"));
        line.put("net", cny(numbers[4]));
        line.put("taxRate", "13");
        line.put("tax", cny(numbers[5]));
        line.put("total", cny(numbers[6]));
        return line;
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
