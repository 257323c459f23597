package dev.guanxi.commerce.payment.web;

import static dev.guanxi.commerce.Shop.ADMIN;
import static dev.guanxi.commerce.Shop.line;
import static dev.guanxi.commerce.Shop.order;
import static dev.guanxi.commerce.Shop.product;
import static dev.guanxi.commerce.Shop.shopper;
import static dev.guanxi.commerce.Shop.stock;
import static dev.guanxi.commerce.Shop.won;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaymentResourceTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Inject
    Pool database;

    @Test
    void authorise100Capture60Refund20LeavesNet40AndRefund50IsRefused() {
        var placed = order(shopper(), line(product("100.00", false), 1));
        var payment = "/payments/" + pay(ADMIN, placed, "test-ok", false).path("id");
        shows(payment, "authorised", "100.00");

        move(payment, "captures", "60").then().statusCode(200);
        shows(payment, "captured", "60.00");
        move(payment, "refunds", "20").then().statusCode(200);
        shows(payment, "net", "40.00");

        move(payment, "refunds", "50")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/refund-exceeds-captured"));
        move(payment, "captures", "41").then().statusCode(409);
        As.person(ADMIN)
                .get(placed.header("Location"))
                .then()
                .body("status", equalTo("PLACED"))
                .body("paid.amount", equalTo("60.00"))
                .body("refunded.amount", equalTo("20.00"));
    }

    @Test
    void moneyDoesNotMoveWithoutAKeyAndOncePerKey() {
        var placed = order(shopper(), line(product("100.00", false), 1));
        As.person(ADMIN)
                .body(Map.of("methodToken", "test-ok"))
                .post(placed.header("Location") + "/payments")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("Idempotency-Key"));

        var key = UUID.randomUUID().toString();
        var body = Map.of("methodToken", "test-ok", "capture", true);
        var first = As.person(ADMIN)
                .header("Idempotency-Key", key)
                .body(body)
                .post(placed.header("Location") + "/payments");
        var second = As.person(ADMIN)
                .header("Idempotency-Key", key)
                .body(body)
                .post(placed.header("Location") + "/payments");

        second.then().statusCode(201).body("id", equalTo(first.path("id")));
        As.person(ADMIN).get(placed.header("Location") + "/payments").then().body("", hasSize(1));
        shows("/payments/" + first.path("id"), "captured", "100.00");
    }

    @Test
    void anOrderIsNotPaidTwiceEvenByRequestsAtTheSameMoment() {
        var placed = order(shopper(), line(product("100.00", false), 1));

        Callable<Integer> paying = () -> pay(ADMIN, placed, "test-ok", true).statusCode();
        var answers = together(Collections.nCopies(6, paying));

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        As.person(ADMIN).get(placed.header("Location") + "/payments").then().body("", hasSize(1));
        becomes(placed, "PAID");
        pay(ADMIN, placed, "test-ok", true).then().statusCode(409);
    }

    @Test
    void aDeclinedPaymentLeavesTheOrderOpenForAnother() {
        var buyer = shopper();
        var placed = order(buyer, line(product("100.00", false), 1));
        var declined = "/payments/" + pay(buyer, placed, "test-declined", true).path("id");
        eventually(() -> As.person(buyer)
                .get(declined)
                .then()
                .body("movements.status", contains("DECLINED"))
                .body("movements[0].reason", equalTo("The card was declined.")));

        pay(buyer, placed, "test-ok", true).then().statusCode(201);

        becomes(placed, "PAID");
    }

    @Test
    void aTimedOutPaymentIsAskedForAgainAndSettledOnce() {
        var placed = order(shopper(), line(product("100.00", false), 1));

        String payment = pay(ADMIN, placed, "test-timeout", true).path("id");
        becomes(placed, "PAID");

        As.person(ADMIN)
                .get("/payments/" + payment)
                .then()
                .body("movements", hasSize(2))
                .body("movements.status", everyItem(equalTo("DONE")))
                .body("net.amount", equalTo("100.00"));
        var books = database.preparedQuery("""
                        select count(*) filter (where kind = 'CAPTURE') as captures, min(asked) as asked
                        from test_provider_book b
                        where b.reference in (select cast(m ->> 'id' as uuid)
                            from payment p, jsonb_array_elements(p.movements -> 'items') m where p.id = $1)
                        """)
                .executeAndAwait(Tuple.of(UUID.fromString(payment)))
                .iterator()
                .next();
        assertThat(books.getLong("captures")).isEqualTo(1);
        assertThat(books.getInteger("asked")).isGreaterThanOrEqualTo(2);
        As.person(ADMIN).get(placed.header("Location")).then().body("paid.amount", equalTo("100.00"));
        eventually(() -> assertThat(elsewhere.heard("crm.commerce.order", Answers.id(placed)))
                .filteredOn(event -> event.happened().equals("paid"))
                .hasSize(1));
    }

    @Test
    void aLateAnswerIsWaitedFor() {
        var placed = order(shopper(), line(product("100.00", false), 1));

        pay(ADMIN, placed, "test-late", true);

        As.person(ADMIN).get(placed.header("Location")).then().body("status", equalTo("PLACED"));
        becomes(placed, "PAID");
    }

    @Test
    void aPaidOrderIsDeliveredWithItsSerialNumbers() {
        var product = product("100.00", true);
        var item = stock(5, Map.of(product, 1));
        var placed = order(shopper(), line(product, 2));
        pay(ADMIN, placed, "test-ok", true);
        becomes(placed, "PAID");

        var delivered = deliver(placed);

        delivered.then().statusCode(200).body("status", equalTo("DELIVERED")).body("lines[0].serials", hasSize(2));
        assertThat(delivered.jsonPath().getList("lines[0].serials")).doesNotHaveDuplicates();
        As.person(ADMIN)
                .get("/stock-items/" + item)
                .then()
                .body("onHand", equalTo(3))
                .body("reserved", equalTo(0));
        deliver(placed).then().statusCode(409);
    }

    @Test
    void aWonDealThatWaitedForStockIsDeliveredWhenGoodsCame() {
        var product = product("100.00", false);
        var item = stock(1, Map.of(product, 1));
        var opportunity = UUID.randomUUID();
        elsewhere.says("crm.sales.opportunity", "won", opportunity, won(UUID.randomUUID(), product, 3, "90.00"));
        eventually(() -> ordersOf(opportunity).then().body("items", hasSize(1)));
        var placed = As.person(ADMIN).get("/orders/" + ordersOf(opportunity).path("items[0].id"));
        var place = "/orders/" + placed.path("id");
        pay(ADMIN, place, "test-ok", true).then().statusCode(201);
        eventually(() -> As.person(ADMIN).get(place).then().body("status", equalTo("PAID")));

        deliver(place).then().statusCode(409).body("type", equalTo("/problems/out-of-stock"));
        As.person(ADMIN).body(Map.of("quantity", 4)).post("/stock-items/" + item + "/receipts");
        deliver(place).then().statusCode(200);

        As.person(ADMIN).get("/stock-items/" + item).then().body("onHand", equalTo(2));
    }

    @Test
    void moneyThatComesForACancelledOrderGoesBackByItself() {
        var buyer = shopper();
        var placed = order(buyer, line(product("100.00", false), 1));
        String payment = pay(buyer, placed, "test-late", true).path("id");

        As.person(buyer)
                .header("If-Match", placed.header("ETag"))
                .post(placed.header("Location") + "/cancellation")
                .then()
                .statusCode(200);

        shows("/payments/" + payment, "refunded", "100.00");
        As.person(buyer)
                .get(placed.header("Location"))
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("refunded.amount", equalTo("100.00"));
    }

    @Test
    void shoppersPayAndSeeTheirOwnOnly() {
        var buyer = shopper();
        var stranger = shopper();
        var placed = order(buyer, line(product("100.00", false), 1));
        String payment = pay(buyer, placed, "test-ok", false).path("id");

        As.person(buyer).get("/payments/" + payment).then().statusCode(200);
        As.person(stranger).get("/payments/" + payment).then().statusCode(404);
        As.person(stranger).get(placed.header("Location") + "/payments").then().statusCode(404);
        pay(stranger, placed, "test-ok", false).then().statusCode(404);
        As.person(buyer)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("amount", Map.of("amount", "1", "currency", "CNY")))
                .post("/payments/" + payment + "/refunds")
                .then()
                .statusCode(403);
    }

    private static Response pay(Person person, Response order, String token, boolean capture) {
        return pay(person, order.header("Location"), token, capture);
    }

    private static Response pay(Person person, String order, String token, boolean capture) {
        return As.person(person)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("methodToken", token, "capture", capture))
                .post(order + "/payments");
    }

    private static Response move(String payment, String what, String amount) {
        return As.person(ADMIN)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("amount", Map.of("amount", amount, "currency", "CNY")))
                .post(payment + "/" + what);
    }

    private static Response deliver(Response order) {
        return deliver(order.header("Location"));
    }

    private static Response deliver(String order) {
        return As.person(ADMIN)
                .header("If-Match", As.person(ADMIN).get(order).header("ETag"))
                .post(order + "/delivery");
    }

    private static void becomes(Response order, String status) {
        eventually(() -> As.person(ADMIN).get(order.header("Location")).then().body("status", equalTo(status)));
    }

    private static void shows(String payment, String figure, String amount) {
        eventually(() -> As.person(ADMIN).get(payment).then().body(figure + ".amount", equalTo(amount)));
    }

    private static Response ordersOf(UUID opportunity) {
        return As.person(ADMIN)
                .queryParam("filter", "opportunityId==" + opportunity)
                .get("/orders");
    }
}
