package dev.guanxi.commerce.order.messaging;

import static dev.guanxi.commerce.Shop.ADMIN;
import static dev.guanxi.commerce.Shop.customer;
import static dev.guanxi.commerce.Shop.product;
import static dev.guanxi.commerce.Shop.stock;
import static dev.guanxi.commerce.Shop.won;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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

        eventually(() -> ordersOf(opportunity).body("items", hasSize(1)));
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

        eventually(() -> ordersOf(marker).body("items", hasSize(1)));
        ordersOf(open).body("items", hasSize(0));
    }

    @Test
    void aWonOpportunityInTheRecycleBinIsOrderedWhenItIsBack() {
        var removed = UUID.randomUUID();
        var marker = UUID.randomUUID();
        var deal = new HashMap<>(won(UUID.randomUUID(), product("1.00", false), 1, "1.00"));
        deal.put("status", "REMOVED");

        elsewhere.says(OPPORTUNITIES, "removed", removed, deal);
        elsewhere.says(OPPORTUNITIES, "won", marker, won(UUID.randomUUID(), product("2.00", false), 1, "2.00"));
        eventually(() -> ordersOf(marker).body("items", hasSize(1)));
        ordersOf(removed).body("items", hasSize(0));

        deal.put("status", "ACTIVE");
        elsewhere.says(OPPORTUNITIES, "returned", removed, deal);
        eventually(() -> ordersOf(removed).body("items", hasSize(1)));
    }

    @Test
    void aWonDealWaitsForStockInsteadOfBeingLost() {
        var opportunity = UUID.randomUUID();
        var product = product("100.00", false);
        var item = stock(1, Map.of(product, 1));

        elsewhere.says(OPPORTUNITIES, "won", opportunity, won(UUID.randomUUID(), product, 3, "90.00"));

        eventually(() -> ordersOf(opportunity).body("items", hasSize(1)));
        As.person(ADMIN).get("/stock-items/" + item).then().body("reserved", equalTo(0));
    }

    @Test
    void theOrdersOfAMergedCustomerFollow() {
        var opportunity = UUID.randomUUID();
        var duplicate = UUID.randomUUID();
        var survivor = UUID.randomUUID();
        elsewhere.says(OPPORTUNITIES, "won", opportunity, won(duplicate, product("1.00", false), 1, "1.00"));
        eventually(() -> ordersOf(opportunity).body("items", hasSize(1)));
        String order = ordersOf(opportunity).extract().path("items[0].id");

        var merged = new HashMap<>(customer("Merged"));
        merged.put("status", "MERGED");
        merged.put("mergedInto", survivor.toString());
        elsewhere.says(CUSTOMERS, "merged", duplicate, merged);

        eventually(() -> ordersOf(opportunity).body("items[0].customerId", equalTo(survivor.toString())));
        var moved = elsewhere
                .heardUntil("crm.commerce.order", UUID.fromString(order), "moved")
                .getLast();
        assertThat(moved.state().path("customerId").textValue()).isEqualTo(survivor.toString());
    }

    @Test
    void whenAMergeIsTakenBackOrdersGoBackAndNewOnesStay() {
        var earlier = UUID.randomUUID();
        var between = UUID.randomUUID();
        var late = UUID.randomUUID();
        var duplicate = UUID.randomUUID();
        var survivor = UUID.randomUUID();
        var product = product("1.00", false);
        elsewhere.says(OPPORTUNITIES, "won", earlier, won(duplicate, product, 1, "1.00"));
        eventually(() -> ordersOf(earlier).body("items", hasSize(1)));
        elsewhere.says(CUSTOMERS, "created", survivor, customer("Survivor"));
        elsewhere.says(CUSTOMERS, "merged", duplicate, mergedInto(survivor));
        isOf(earlier, survivor);
        elsewhere.says(OPPORTUNITIES, "won", between, won(survivor, product, 1, "1.00"));
        elsewhere.says(OPPORTUNITIES, "won", late, won(duplicate, product, 1, "1.00"));
        isOf(between, survivor);
        isOf(late, survivor);

        elsewhere.stutters(3, CUSTOMERS, "separated", duplicate, customer("Duplicate"));

        isOf(earlier, duplicate);
        isOf(late, duplicate);
        isOf(between, survivor);
    }

    /** The log is compacted: whoever was away hears of the last states only, in any order. */
    @Test
    void chainsOfMergesAreUndoneInWhateverOrderTheyAreTold() {
        var opportunity = UUID.randomUUID();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var third = UUID.randomUUID();
        elsewhere.says(OPPORTUNITIES, "won", opportunity, won(first, product("1.00", false), 1, "1.00"));
        eventually(() -> ordersOf(opportunity).body("items", hasSize(1)));
        elsewhere.says(CUSTOMERS, "created", third, customer("Third"));
        elsewhere.says(CUSTOMERS, "merged", second, mergedInto(third));
        elsewhere.says(CUSTOMERS, "merged", first, mergedInto(second));
        isOf(opportunity, third);

        elsewhere.says(CUSTOMERS, "separated", first, customer("First"));
        isOf(opportunity, first);
        elsewhere.says(CUSTOMERS, "separated", second, customer("Second"));
        elsewhere.says(CUSTOMERS, "merged", first, mergedInto(second));
        isOf(opportunity, second);
    }

    @Test
    void ordersFollowTheContactWhoOrdered() {
        var opportunity = UUID.randomUUID();
        var duplicate = UUID.randomUUID();
        var survivor = UUID.randomUUID();
        var deal = new HashMap<>(won(UUID.randomUUID(), product("1.00", false), 1, "1.00"));
        deal.put("contactId", duplicate);
        elsewhere.says(OPPORTUNITIES, "won", opportunity, deal);
        eventually(() -> ordersOf(opportunity).body("items", hasSize(1)));
        String order = ordersOf(opportunity).extract().path("items[0].id");

        elsewhere.says("crm.contact.contact", "merged", duplicate, Map.of("mergedInto", survivor));
        eventually(
                () -> As.person(ADMIN).get("/orders/" + order).then().body("contactId", equalTo(survivor.toString())));
        elsewhere.says("crm.contact.contact", "separated", duplicate, Map.of("fullName", "Duplicate"));
        eventually(
                () -> As.person(ADMIN).get("/orders/" + order).then().body("contactId", equalTo(duplicate.toString())));
    }

    private static void isOf(UUID opportunity, UUID customer) {
        eventually(() -> ordersOf(opportunity).body("items.customerId", contains(customer.toString())));
    }

    private static Map<String, Object> mergedInto(UUID survivor) {
        var merged = new HashMap<String, Object>(customer("Merged"));
        merged.put("status", "MERGED");
        merged.put("mergedInto", survivor.toString());
        return merged;
    }

    private static ValidatableResponse ordersOf(UUID opportunity) {
        return As.person(ADMIN)
                .queryParam("filter", "opportunityId==" + opportunity)
                .get("/orders")
                .then()
                .statusCode(200);
    }
}
