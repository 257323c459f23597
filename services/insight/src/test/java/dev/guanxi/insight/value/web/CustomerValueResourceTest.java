package dev.guanxi.insight.value.web;

import static dev.guanxi.insight.value.web.Trade.CUSTOMERS;
import static dev.guanxi.insight.value.web.Trade.ORDERS;
import static dev.guanxi.insight.value.web.Trade.customer;
import static dev.guanxi.insight.value.web.Trade.order;
import static dev.guanxi.insight.value.web.Trade.paid;
import static dev.guanxi.insight.value.web.Trade.refunded;
import static dev.guanxi.insight.value.web.Trade.tell;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From orders elsewhere to values and classes here; classes are of all customers, so the order matters. */
@QuarkusTest
@TestMethodOrder(OrderAnnotation.class)
class CustomerValueResourceTest {
    static final String VALUES = "crm.insight.customer-value";
    static final Person ANALYST = Person.of("lin", Roles.ANALYST);
    static final Person ANN = Person.of("ann", Roles.SALES_REP, "/sales/east");
    static final Person BOB = Person.of("bob", Roles.SALES_REP, "/sales/west");
    static final Person MEG = Person.of("meg", Roles.SALES_MANAGER, "/sales");

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    @Order(1)
    void aHundredCustomersBecomeEightThirteenAndSeventyNine() {
        Stream.of(
                        IntStream.range(0, 8).mapToObj(_ -> "225.00"),
                        Stream.concat(Stream.of("57.72"), IntStream.range(0, 12).mapToObj(_ -> "57.69")),
                        Stream.concat(Stream.of("6.18"), IntStream.range(0, 78).mapToObj(_ -> "5.69")))
                .flatMap(amounts -> amounts)
                .forEach(amount -> paid(Ids.next(), Ids.next(), amount));

        eventually(() -> classes()
                .body("valueClass", contains("A", "B", "C"))
                .body("customers", contains(8, 13, 79))
                .body("revenue.amount", contains("1800.00", "750.00", "450.00"))
                .body("revenueShare", contains(60.0f, 25.0f, 15.0f)));
    }

    @Test
    @Order(2)
    void theRuleIsSetByAnalystsAndAppliedWithinSeconds() {
        var etag = As.person(ANALYST).get("/classification").header("ETag");
        var byCount = rule("REVENUE", "BY_COUNT", 50, 30, 20);
        As.person(MEG)
                .header("If-Match", etag)
                .body(byCount)
                .put("/classification")
                .then()
                .statusCode(403);
        As.person(ANALYST).body(byCount).put("/classification").then().statusCode(428);
        As.person(ANALYST)
                .header("If-Match", etag)
                .body(byCount)
                .put("/classification")
                .then()
                .statusCode(200);

        eventually(() -> classes().body("customers", contains(50, 30, 20)));

        As.person(ANALYST)
                .header("If-Match", etag)
                .body(byCount)
                .put("/classification")
                .then()
                .statusCode(412);
        var now = As.person(ANALYST).get("/classification").header("ETag");
        As.person(ANALYST)
                .header("If-Match", now)
                .body(rule("REVENUE", "CUMULATIVE_SHARE", 60, 50, 100))
                .put("/classification")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("thresholds.b"));
        As.person(ANALYST)
                .header("If-Match", now)
                .body(rule("REVENUE", "CUMULATIVE_SHARE", 60, 85, 100))
                .put("/classification")
                .then()
                .statusCode(200);
        eventually(() -> classes().body("customers", contains(8, 13, 79)));
    }

    @Test
    @Order(3)
    void anOrderMovesOnlyThoseItConcerns() {
        var customer = Ids.next();
        var order = Ids.next();
        paid(order, customer, "1.00");
        eventually(() -> value(customer).statusCode(200).body("valueClass", equalTo("C")));
        var someone =
                As.person(ANALYST).get("/customers/values?limit=8").jsonPath().getUUID("items[7].id");
        var heardOfSomeone = elsewhere.heard(VALUES, someone).size();

        elsewhere.stutters(5, ORDERS, "delivered", order, order(customer, "DELIVERED", "1.00", "CNY"));
        paid(Ids.next(), customer, "999.00");

        eventually(() -> value(customer)
                .body("revenue.amount", equalTo("1000.00"))
                .body("orders", equalTo(2))
                .body("frequency", equalTo(1))
                .body("monetary.amount", equalTo("500.00"))
                .body("valueClass", equalTo("A"))
                .body("previousClass", equalTo("C")));
        As.person(ANALYST)
                .get("/customers/{id}/class-history", customer)
                .then()
                .body("to", contains("A", "C"))
                .body("from", contains("C", null));
        eventually(() -> assertThat(elsewhere.heard(VALUES, customer))
                .extracting(Heard::happened)
                .containsExactly("revalued", "classified", "revalued", "classified"));
        assertThat(elsewhere.heard(VALUES, someone)).hasSize(heardOfSomeone);
    }

    @Test
    @Order(4)
    void whatIsCancelledOrRefundedEarnsNothing() {
        var customer = Ids.next();
        var cancelled = Ids.next();
        var refunded = Ids.next();
        paid(cancelled, customer, "100.00");
        paid(refunded, customer, "200.00");
        eventually(() -> value(customer).body("revenue.amount", equalTo("300.00")));

        elsewhere.says(ORDERS, "cancelled", cancelled, order(customer, "CANCELLED", "100.00", "CNY"));
        elsewhere.says(ORDERS, "refunded", refunded, refunded(customer, "DELIVERED", "200.00", "50.00", "CNY"));

        eventually(
                () -> value(customer).body("revenue.amount", equalTo("150.00")).body("orders", equalTo(1)));
        elsewhere.says(ORDERS, "refunded", refunded, refunded(customer, "DELIVERED", "200.00", "200.00", "CNY"));
        eventually(() -> value(customer)
                .body("revenue.amount", equalTo("0.00"))
                .body("orders", equalTo(0))
                .body("valueClass", equalTo("C")));
    }

    @Test
    @Order(5)
    void otherCurrenciesAreShownBeside() {
        var customer = Ids.next();
        paid(Ids.next(), customer, "70.00");
        elsewhere.says(ORDERS, "paid", Ids.next(), order(customer, "PAID", "30.00", "USD"));

        eventually(() -> value(customer)
                .body("revenue.amount", equalTo("70.00"))
                .body("otherRevenue.amount", contains("30.00"))
                .body("otherRevenue.currency", contains("USD"))
                .body("orders", equalTo(2)));
    }

    @Test
    @Order(6)
    void onlyThoseWhoSeeTheCustomerSeeItsValue() {
        var customer = customer("宝岛眼镜", "ann", "/sales/east", Map.of());
        paid(Ids.next(), customer, "5.00");

        eventually(() -> As.person(ANN)
                .get("/customers/{id}/value", customer)
                .then()
                .statusCode(200)
                .body("name", equalTo("宝岛眼镜")));
        As.person(MEG).get("/customers/{id}/value", customer).then().statusCode(200);
        As.person(BOB).get("/customers/{id}/value", customer).then().statusCode(404);
        As.person(BOB).get("/customers/{id}/class-history", customer).then().statusCode(404);
        As.person(BOB).get("/customers/values?count=true").then().body("count", equalTo(0));
        As.person(ANN).get("/customers/values?count=true").then().body("count", equalTo(1));
        As.person(ANN).get("/classes").then().body("customers", contains(0, 0, 1));
        As.nobody().get("/customers/{id}/value", customer).then().statusCode(401);
    }

    @Test
    @Order(7)
    void whatADuplicateBoughtIsItsSurvivors() {
        var survivor = customer("Survivor", "ann", "/sales/east", Map.of());
        var duplicate = customer("Duplicate", "ann", "/sales/east", Map.of());
        var late = Ids.next();
        paid(Ids.next(), survivor, "10.00");
        paid(Ids.next(), duplicate, "20.00");
        eventually(() -> value(duplicate).body("revenue.amount", equalTo("20.00")));

        tell("merged", duplicate, "Duplicate", Map.of("status", "MERGED", "mergedInto", survivor));
        paid(late, duplicate, "30.00");

        eventually(() -> value(survivor).body("revenue.amount", equalTo("60.00")));
        value(duplicate).statusCode(404);
        eventually(() -> {
            var last = elsewhere.heard(VALUES, duplicate).getLast().state();
            assertThat(last.path("mergedInto").textValue()).isEqualTo(survivor.toString());
            assertThat(last.path("orders").numberValue()).isEqualTo(0);
        });
    }

    @Test
    @Order(7)
    void whenAMergeIsTakenBackBothAreWorthWhatTheyBought() {
        var survivor = customer("Survivor", "ann", "/sales/east", Map.of());
        var duplicate = customer("Duplicate", "ann", "/sales/east", Map.of());
        var ofDuplicate = Ids.next();
        paid(Ids.next(), survivor, "10.00");
        paid(ofDuplicate, duplicate, "20.00");
        eventually(() -> value(duplicate).body("revenue.amount", equalTo("20.00")));
        tell("merged", duplicate, "Duplicate", Map.of("status", "MERGED", "mergedInto", survivor));
        eventually(() -> value(survivor).body("revenue.amount", equalTo("30.00")));
        elsewhere.says(ORDERS, "moved", ofDuplicate, order(survivor, "PAID", "20.00", "CNY"));
        paid(Ids.next(), survivor, "5.00");
        eventually(() -> value(survivor).body("revenue.amount", equalTo("35.00")));

        tell("separated", duplicate, "Duplicate", Map.of("status", "ACTIVE"));
        elsewhere.says(ORDERS, "moved", ofDuplicate, order(duplicate, "PAID", "20.00", "CNY"));

        eventually(
                () -> value(duplicate).body("revenue.amount", equalTo("20.00")).body("orders", equalTo(1)));
        eventually(
                () -> value(survivor).body("revenue.amount", equalTo("15.00")).body("orders", equalTo(2)));
    }

    /** E-commerce was away while two were merged and taken apart again, so that it never moved an order. */
    @Test
    @Order(7)
    void figuresFollowTheCustomersAlsoWhereNoOrderMoved() {
        var first = customer("First", "ann", "/sales/east", Map.of());
        var second = customer("Second", "ann", "/sales/east", Map.of());
        var third = customer("Third", "ann", "/sales/east", Map.of());
        paid(Ids.next(), first, "1.00");
        paid(Ids.next(), third, "4.00");
        eventually(() -> value(first).statusCode(200));

        tell("merged", second, "Second", Map.of("status", "MERGED", "mergedInto", third));
        tell("merged", first, "First", Map.of("status", "MERGED", "mergedInto", second));
        eventually(() -> value(third).body("revenue.amount", equalTo("5.00")));
        tell("separated", second, "Second", Map.of("status", "ACTIVE"));
        eventually(() -> value(third).body("revenue.amount", equalTo("4.00")));
        tell("separated", first, "First", Map.of("status", "ACTIVE"));

        eventually(() -> value(first).body("revenue.amount", equalTo("1.00")));
        value(third).body("revenue.amount", equalTo("4.00"));
    }

    @Test
    @Order(8)
    void anErasedPersonLeavesFiguresWithoutAName() {
        var person = customer("王小明", "ann", "/sales/east", Map.of("kind", "PERSON"));
        paid(Ids.next(), person, "40.00");
        eventually(() -> value(person).body("name", equalTo("王小明")));

        elsewhere.forgets(CUSTOMERS, person);

        eventually(() -> value(person).body("name", nullValue()));
        value(person).body("revenue.amount", equalTo("40.00"));
        As.person(ANN).get("/customers/values").then().body("items.id", not(hasItem(person.toString())));
    }

    @Test
    @Order(9)
    void theListHasTheBestFirst() {
        var revenues =
                revenues(As.person(ANALYST).get("/customers/values?limit=20").jsonPath());

        assertThat(revenues)
                .isSortedAccordingTo((one, other) -> other.compareTo(one))
                .hasSize(20);
        As.person(ANALYST)
                .queryParam("filter", "valueClass==A")
                .get("/customers/values")
                .then()
                .body("items.valueClass", not(hasItem("B")));
    }

    @Test
    @Order(10)
    void theCustomerTableTakesOrdersWhereNobodyRecordedAFigure() {
        var customer = customer("明月", "ann", "/sales/east", Map.of());
        elsewhere.says(ORDERS, "paid", Ids.next(), order(customer, "100.00", "2015-12-31T23:59:59Z"));
        elsewhere.says(ORDERS, "paid", Ids.next(), order(customer, "150.00", "2016-01-01T00:00:00Z"));

        eventually(() -> As.person(ANALYST)
                .get("/customer-table?year=2016")
                .then()
                .body("customers.name", contains("明月"))
                .body("customers[0].share.high", equalTo(100.0f))
                .body("growth", equalTo(50.0f)));
    }

    private static List<Double> revenues(JsonPath page) {
        return page.getList("items.revenue.amount", String.class).stream()
                .map(Double::valueOf)
                .toList();
    }

    private static Map<String, ?> rule(String basis, String kind, int a, int b, int c) {
        return Map.of("basis", basis, "thresholds", Map.of("kind", kind, "a", a, "b", b, "c", c));
    }

    private static ValidatableResponse value(UUID customer) {
        return As.person(ANALYST).get("/customers/{id}/value", customer).then();
    }

    private static ValidatableResponse classes() {
        return As.person(ANALYST).get("/classes").then().statusCode(200);
    }
}
