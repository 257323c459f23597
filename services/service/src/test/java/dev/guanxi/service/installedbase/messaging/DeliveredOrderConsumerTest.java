package dev.guanxi.service.installedbase.messaging;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static dev.guanxi.service.Desk.AGENT;
import static dev.guanxi.service.Desk.delivered;
import static dev.guanxi.service.Desk.mergedInto;
import static dev.guanxi.service.Desk.open;
import static dev.guanxi.service.Desk.productsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.service.Desk;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveredOrderConsumerTest {
    private static final String ORDERS = "crm.commerce.order";
    private static final String CUSTOMERS = "crm.contact.customer";

    private final Elsewhere elsewhere = new Elsewhere();

    private final UUID order = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    @Test
    void aDeliveredOrderOfTwoSerialNumbersIsTwoInstalledProductsWithWarranty() {
        elsewhere.stutters(5, ORDERS, "delivered", order, delivered(customer, 2, "RC-1-" + order, "RC-2-" + order));
        elsewhere.says(ORDERS, "refunded", order, delivered(customer, 2, "RC-1-" + order, "RC-2-" + order));

        eventually(() -> productsOf(AGENT, customer).body("items", hasSize(2)));
        afterAnotherDelivery();
        productsOf(AGENT, customer)
                .body("items.serial", containsInAnyOrder("RC-1-" + order, "RC-2-" + order))
                .body("items.status", everyItem(equalTo("INSTALLED")))
                .body("items.orderId", everyItem(equalTo(order.toString())))
                .body("items.warrantyUntil", everyItem(equalTo("2028-11-21")))
                .body("items.installedAt", everyItem(equalTo("2026-11-20T18:00:00Z")));
        UUID product = UUID.fromString(productsOf(AGENT, customer).extract().path("items[0].id"));
        var heard = elsewhere.heardUntil("crm.service.installed-product", product, "installed");
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().state().path("warrantyUntil").textValue()).isEqualTo("2028-11-21");
    }

    @Test
    void aLogThatHoldsOnlyWhatCameAfterTheDeliveryIsEnough() {
        elsewhere.says(ORDERS, "refunded", order, delivered(customer, 3));

        eventually(() -> productsOf(AGENT, customer).body("items", hasSize(1)).body("items[0].quantity", equalTo(3)));
    }

    @Test
    void anOrderThatIsOnlyPaidHasInstalledNothing() {
        var paid = new HashMap<>(delivered(customer, 1));
        paid.put("status", "PAID");
        paid.remove("deliveredAt");

        elsewhere.says(ORDERS, "paid", order, paid);

        afterAnotherDelivery();
        productsOf(AGENT, customer).body("items", hasSize(0));
    }

    @Test
    void productsOfAMergedCustomerFollowAndGoBackWhetherTheyCameBeforeOrAfter() {
        var survivor = UUID.randomUUID();
        elsewhere.says(ORDERS, "delivered", order, delivered(customer, 1));
        eventually(() -> productsOf(AGENT, customer).body("items", hasSize(1)));

        elsewhere.says(CUSTOMERS, "merged", customer, mergedInto(survivor));
        eventually(() -> productsOf(AGENT, survivor).body("items", hasSize(1)));
        elsewhere.says(ORDERS, "delivered", UUID.randomUUID(), delivered(customer, 1));

        eventually(() -> productsOf(AGENT, survivor).body("items", hasSize(2)));
        productsOf(AGENT, customer).body("items", hasSize(0));
        elsewhere.says(ORDERS, "delivered", UUID.randomUUID(), delivered(survivor, 1));
        eventually(() -> productsOf(AGENT, survivor).body("items", hasSize(3)));

        elsewhere.says(CUSTOMERS, "separated", customer, Desk.customer("Buyer", null));

        eventually(() -> productsOf(AGENT, customer).body("items", hasSize(2)));
        productsOf(AGENT, survivor).body("items", hasSize(1));
    }

    @Test
    void aCaseAboutAProductIsFoundFromTheProductAndFromItsOrder() {
        elsewhere.says(CUSTOMERS, "created", customer, Desk.customer("Buyer", null));
        elsewhere.says(ORDERS, "delivered", order, delivered(customer, 1));
        eventually(() -> productsOf(AGENT, customer).body("items", hasSize(1)));
        String product = productsOf(AGENT, customer).extract().path("items[0].id");

        eventually(() -> open(AGENT, Map.of("customerId", customer, "installedProductId", product, "subject", "Cold"))
                .then()
                .statusCode(201)
                .body("orderId", equalTo(order.toString())));
        Desk.cases("orderId==" + order).body("items", hasSize(1));
        Desk.cases("installedProductId==" + product).body("items", hasSize(1));
        var somebodyElse = UUID.randomUUID();
        open(Desk.shopper(somebodyElse), Map.of("installedProductId", product, "subject", "Not mine"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("installedProductId"));
    }

    /** What was sent before is through as well: elsewhere's topics have one partition, so one order. */
    private void afterAnotherDelivery() {
        var marker = UUID.randomUUID();
        elsewhere.says(ORDERS, "delivered", UUID.randomUUID(), delivered(marker, 1));
        eventually(() -> productsOf(AGENT, marker).body("items", hasSize(1)));
    }
}
