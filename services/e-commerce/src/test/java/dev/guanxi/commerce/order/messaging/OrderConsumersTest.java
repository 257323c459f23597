package dev.guanxi.commerce.order.messaging;

import static dev.guanxi.commerce.Shop.ADMIN;
import static dev.guanxi.commerce.Shop.customer;
import static dev.guanxi.commerce.Shop.product;
import static dev.guanxi.commerce.Shop.stock;
import static dev.guanxi.commerce.Shop.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderConsumersTest {
    static final String OPPORTUNITIES = "crm.sales.opportunity";
    static final String CUSTOMERS = "crm.contact.customer";

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aWonOpportunityBecomesOneOrderAtTheAgreedPrice() {
        var opportunity = UUID.randomUUID();
        var customer = UUID.randomUUID();
        var deal = won(customer, product("100.00", false), 3, "90.00");

        elsewhere.stutters(5, OPPORTUNITIES, "won", opportunity, deal);
        elsewhere.says(OPPORTUNITIES, "assigned", opportunity, deal);

        await().untilAsserted(() -> ordersOf(opportunity).body("items", hasSize(1)));
        ordersOf(opportunity)
                .body("items[0].status", equalTo("PLACED"))
                .body("items[0].channel", equalTo("CRM"))
                .body("items[0].ownerId", equalTo("ann"))
                .body("items[0].customerId", equalTo(customer.toString()))
                .body("items[0].total.amount", equalTo("270.00"));
    }

    @Test
    void anOpenOpportunityIsNoOrder() {
        var open = UUID.randomUUID();
        var marker = UUID.randomUUID();
        var product = product("1.00", false);
        var proposing = new HashMap<>(won(UUID.randomUUID(), product, 1, "1.00"));
        proposing.put("stage", "PROPOSING");

        elsewhere.says(OPPORTUNITIES, "stage-advanced", open, proposing);
        elsewhere.says(OPPORTUNITIES, "won", marker, won(UUID.randomUUID(), product, 1, "1.00"));

        await().untilAsserted(() -> ordersOf(marker).body("items", hasSize(1)));
        ordersOf(open).body("items", hasSize(0));
    }

    @Test
    void aWonDealWaitsForStockInsteadOfBeingLost() {
        var opportunity = UUID.randomUUID();
        var product = product("100.00", false);
        var item = stock(1, Map.of(product, 1));

        elsewhere.says(OPPORTUNITIES, "won", opportunity, won(UUID.randomUUID(), product, 3, "90.00"));

        await().untilAsserted(() -> ordersOf(opportunity).body("items", hasSize(1)));
        As.person(ADMIN).get("/stock-items/" + item).then().body("reserved", equalTo(0));
    }

    @Test
    void theOrdersOfAMergedCustomerFollow() {
        var opportunity = UUID.randomUUID();
        var duplicate = UUID.randomUUID();
        var survivor = UUID.randomUUID();
        elsewhere.says(OPPORTUNITIES, "won", opportunity, won(duplicate, product("1.00", false), 1, "1.00"));
        await().untilAsserted(() -> ordersOf(opportunity).body("items", hasSize(1)));
        String order = ordersOf(opportunity).extract().path("items[0].id");

        var merged = new HashMap<>(customer("Merged"));
        merged.put("status", "MERGED");
        merged.put("mergedInto", survivor.toString());
        elsewhere.says(CUSTOMERS, "merged", duplicate, merged);

        await().untilAsserted(() -> ordersOf(opportunity).body("items[0].customerId", equalTo(survivor.toString())));
        var moved = elsewhere
                .heardUntil("crm.commerce.order", UUID.fromString(order), "moved")
                .getLast();
        assertThat(moved.state().path("customerId").textValue()).isEqualTo(survivor.toString());
    }

    private static ValidatableResponse ordersOf(UUID opportunity) {
        return As.person(ADMIN)
                .queryParam("filter", "opportunityId==" + opportunity)
                .get("/orders")
                .then()
                .statusCode(200);
    }
}
