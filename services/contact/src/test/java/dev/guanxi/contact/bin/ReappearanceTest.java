package dev.guanxi.contact.bin;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.contact;
import static dev.guanxi.contact.Api.customer;
import static dev.guanxi.contact.bin.Bin.record;
import static dev.guanxi.contact.bin.Bin.remove;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who buys in the shop or reports a case by themselves is a customer, whoever took them for something else. */
@QuarkusTest
class ReappearanceTest {
    private static final Person REP = Person.of("bin-owner", Roles.SALES_REP, "/sales/bin");
    private static final String ORDERS = "crm.commerce.order";

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void whoOrdersInTheShopComesBackWithTheirContacts() {
        var customer = customer(REP, Map.of("name", "回头客"));
        var person = contact(REP, customer, Map.of("familyName", "Li"));
        remove(REP, "customers", customer);

        elsewhere.says(ORDERS, "placed", UUID.randomUUID(), order(customer, "SHOP", Instant.now()));

        eventually(() -> record("customers", customer).body("status", equalTo("ACTIVE")));
        record("contacts", person).body("status", equalTo("ACTIVE"));
        As.person(ADA).get("/recycle-bin/{id}", customer).then().statusCode(404);
        As.person(ADA)
                .get("/customers/{id}/history", customer)
                .then()
                .body("[0].actor", equalTo("contact-shop-returns"))
                .body("[0].reason", equalTo("SO-2026-000042"));
        eventually(() -> As.person(REP)
                .get("/notifications")
                .then()
                .body("items.text", hasItem("回头客 turned to us (SO-2026-000042) and is back from the recycle bin.")));
    }

    @Test
    void whoReportsACaseComesBackToo() {
        var customer = customer(REP, Map.of("name", "Reporting"));
        remove(REP, "customers", customer);

        elsewhere.says(
                "crm.service.case",
                "opened",
                UUID.randomUUID(),
                Map.of(
                        "number",
                        "CS-2026-000007",
                        "customerId",
                        customer,
                        "openedAt",
                        Instant.now().toString()));

        eventually(() -> record("customers", customer).body("status", equalTo("ACTIVE")));
    }

    @Test
    void aDuplicatesOrderBringsTheSurvivorBack() {
        var survivor = customer(REP, Map.of("name", "Survivor"));
        var duplicate = customer(REP, Map.of("name", "Duplicate"));
        Api.merge(ADA, survivor, duplicate).then().statusCode(200);
        remove(REP, "customers", survivor);

        elsewhere.says(ORDERS, "placed", UUID.randomUUID(), order(duplicate, "SHOP", Instant.now()));

        eventually(() -> record("customers", survivor).body("status", equalTo("ACTIVE")));
    }

    @Test
    void whatWeOrderForThemAndWhatCameBeforeBringsNobodyBack() {
        var customer = customer(REP, Map.of("name", "Staying"));
        remove(REP, "customers", customer);
        var last = customer(REP, Map.of("name", "Last"));
        remove(REP, "customers", last);
        var inOnePartition = UUID.randomUUID();

        elsewhere.says(ORDERS, "placed", inOnePartition, order(customer, "CRM", Instant.now()));
        elsewhere.says(
                ORDERS,
                "placed",
                inOnePartition,
                order(customer, "SHOP", Instant.now().minusSeconds(60)));
        elsewhere.says(ORDERS, "delivered", inOnePartition, order(customer, "SHOP", Instant.now()));
        elsewhere.says(ORDERS, "placed", inOnePartition, order(UUID.randomUUID(), "SHOP", Instant.now()));
        elsewhere.says(ORDERS, "placed", inOnePartition, order(last, "SHOP", Instant.now()));

        eventually(() -> record("customers", last).body("status", equalTo("ACTIVE")));
        record("customers", customer).body("status", equalTo("REMOVED"));
    }

    private static Map<String, ?> order(UUID customer, String channel, Instant at) {
        return Map.of(
                "number",
                "SO-2026-000042",
                "customerId",
                customer,
                "channel",
                channel,
                "total",
                Map.of("amount", "90.00", "currency", "CNY"),
                "placedAt",
                at.toString());
    }
}
