package dev.guanxi.commerce.order.web;

import static dev.guanxi.commerce.Shop.ADMIN;
import static dev.guanxi.commerce.Shop.OTHER_REP;
import static dev.guanxi.commerce.Shop.REP;
import static dev.guanxi.commerce.Shop.customer;
import static dev.guanxi.commerce.Shop.line;
import static dev.guanxi.commerce.Shop.order;
import static dev.guanxi.commerce.Shop.product;
import static dev.guanxi.commerce.Shop.shopper;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderResourceTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void anOrderHasANumberPeopleCanReadAndOurPrices() {
        var product = product("19.90", false);

        order(shopper(), line(product, 3))
                .then()
                .statusCode(201)
                .body("number", matchesPattern("SO-20\\d\\d-\\d{6}"))
                .body("channel", equalTo("SHOP"))
                .body("status", equalTo("PLACED"))
                .body("total.amount", equalTo("59.70"))
                .body("lines[0].unitPrice.amount", equalTo("19.90"));
    }

    @Test
    void shoppersSeeTheirOwnOrdersOnly() {
        var buyer = shopper();
        var stranger = shopper();
        var placed = order(buyer, line(product("1.00", false), 1));

        As.person(buyer).get(placed.header("Location")).then().statusCode(200);
        As.person(buyer).get("/orders").then().body("items.id", contains((String) placed.path("id")));
        As.person(stranger).get(placed.header("Location")).then().statusCode(404);
        As.person(stranger).get("/orders?count=true").then().body("count", equalTo(0));
        As.person(stranger)
                .header("If-Match", placed.header("ETag"))
                .post(placed.header("Location") + "/cancellation")
                .then()
                .statusCode(404);
    }

    @Test
    void shoppersOrderForThemselvesOnly() {
        var product = product("1.00", false);

        As.person(shopper())
                .body(Map.of("customerId", UUID.randomUUID(), "lines", List.of(line(product, 1))))
                .post("/orders")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("customerId"));
        As.person(Person.of("nobody", Roles.SHOPPER))
                .body(Map.of("lines", List.of(line(product, 1))))
                .post("/orders")
                .then()
                .statusCode(403);
    }

    @Test
    void aRepOrdersForACustomerWeKnow() {
        var customer = UUID.randomUUID();
        var product = product("10.00", false);
        orderFor(customer, product).then().statusCode(422).body("violations[0].field", equalTo("customerId"));

        elsewhere.says("crm.contact.customer", "created", customer, customer("上海华为科技有限公司"));
        eventually(() -> orderFor(customer, product)
                .then()
                .statusCode(201)
                .body("channel", equalTo("CRM"))
                .body("ownerId", equalTo("ann"))
                .body("customerId", equalTo(customer.toString())));

        As.person(REP)
                .queryParam("filter", "customerId==" + customer)
                .get("/orders?count=true")
                .then()
                .body("count", equalTo(1));
        As.person(OTHER_REP)
                .queryParam("filter", "customerId==" + customer)
                .get("/orders?count=true")
                .then()
                .body("count", equalTo(0));
    }

    @Test
    void aTokenOfAnErasedCustomerBuysNothingWhileItLasts() {
        var customer = UUID.randomUUID();
        var product = product("10.00", false);
        var buyer = Person.of("shopper-" + customer, Roles.SHOPPER).customer(customer);
        elsewhere.says("crm.contact.customer", "created", customer, customer("Erased soon"));
        order(buyer, line(product, 1)).then().statusCode(201);

        elsewhere.forgets("crm.contact.customer", customer);

        eventually(() -> As.person(buyer).get("/orders").then().statusCode(401));
        order(buyer, line(product, 1)).then().statusCode(401).body("type", equalTo("/problems/login-ended"));
        As.person(Person.of("rep-" + customer, Roles.SALES_REP).customer(customer))
                .get("/orders")
                .then()
                .statusCode(200);
    }

    @Test
    void aShopperInTheRecycleBinBuysAndNobodyOfOursOrdersForThem() {
        var customer = UUID.randomUUID();
        var product = product("10.00", false);
        var removed = new HashMap<>(customer("Removed"));
        removed.put("status", "REMOVED");
        elsewhere.says("crm.contact.customer", "removed", customer, removed);
        eventually(() -> orderFor(customer, product)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("customerId"))
                .body("violations[0].message", containsString("brought back")));

        var placed = order(Person.of("shopper-" + customer, Roles.SHOPPER).customer(customer), line(product, 1));

        placed.then().statusCode(201).body("channel", equalTo("SHOP")).body("customerId", equalTo(customer.toString()));
        var told = elsewhere
                .heardUntil("crm.commerce.order", Answers.id(placed), "placed")
                .getLast()
                .state();
        assertThat(told.path("channel").asText()).isEqualTo("SHOP");
        assertThat(told.path("customerId").asText()).isEqualTo(customer.toString());
    }

    @Test
    void theSameKeyOrdersOnce() {
        var buyer = shopper();
        var key = UUID.randomUUID().toString();
        var body = Map.of("lines", List.of(line(product("5.00", false), 1)));

        var first = As.person(buyer).header("Idempotency-Key", key).body(body).post("/orders");
        var second = As.person(buyer).header("Idempotency-Key", key).body(body).post("/orders");

        second.then().statusCode(201).body("number", equalTo(first.path("number")));
        As.person(buyer).get("/orders?count=true").then().body("count", equalTo(1));
    }

    @Test
    void anUnknownProductIsNamed() {
        var unknown = UUID.randomUUID().toString();

        order(shopper(), line(unknown, 1)).then().statusCode(422).body("violations[0].field", equalTo("lines"));
        order(shopper(), line(unknown, 0))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("lines[0].quantity"));
    }

    @Test
    void anUnpaidOrderIsNotDelivered() {
        var placed = order(shopper(), line(product("5.00", false), 1));

        As.person(ADMIN)
                .header("If-Match", placed.header("ETag"))
                .post(placed.header("Location") + "/delivery")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/order-not-deliverable"));
        As.person(ADMIN).post(placed.header("Location") + "/delivery").then().statusCode(428);
    }

    private static Response orderFor(UUID customer, String product) {
        return As.person(REP)
                .body(Map.of("customerId", customer, "lines", List.of(line(product, 2))))
                .post("/orders");
    }
}
