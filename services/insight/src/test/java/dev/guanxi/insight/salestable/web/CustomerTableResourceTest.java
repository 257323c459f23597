package dev.guanxi.insight.salestable.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerTableResourceTest {
    static final Person ANALYST = Person.of("lin", Roles.ANALYST);
    static final Person ANN = Person.of("ann", Roles.SALES_REP, "/sales/east");

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void recordedYearsGiveSharesAndGrowth() {
        record(null, 2009, "22000000.00", null);
        record(null, 2010, "30000000.00", null);
        record(customer("宝岛"), 2010, "8000000.00", null);
        record(customer("杨氏"), 2010, "6000000.00", null);
        record(customer("宝丽"), 2010, "3600000.00", "4500000.00");
        record(customer("重明"), 2010, "2000000.00", "3000000.00");
        record(customer("天明"), 2010, "1500000.00", null);
        record(customer("明而达"), 2010, "1000000.00", null);
        record(customer("毛源昌"), 2010, "800000.00", null);

        As.person(ANALYST)
                .get("/customer-table?year=2010")
                .then()
                .statusCode(200)
                .body("total.low", equalTo(money("30000000.00")))
                .body("growth", equalTo(36.36f))
                .body("customers.name", contains("宝岛", "杨氏", "宝丽", "重明", "天明", "明而达", "毛源昌"))
                .body("customers[2].amount.low", equalTo(money("3600000.00")))
                .body("customers[2].amount.high", equalTo(money("4500000.00")))
                .body("customers[0].share.low", equalTo(26.67f))
                .body("customers[1].share.low", equalTo(20.0f))
                .body("customers[1].cumulativeShare.low", equalTo(46.67f))
                .body("named.low", equalTo(76.33f))
                .body("named.high", equalTo(82.67f));
    }

    @Test
    void aYearIsRecordedOnceAndCorrectedAfterwards() {
        var customer = customer("Once");
        var recorded = record(customer, 2001, "10.00", null);

        post(customer, 2001, "20.00", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/figure-recorded-already"));
        As.person(ANALYST)
                .header("If-Match", recorded.header("ETag"))
                .body(Map.of("amount", money("20.00")))
                .put(recorded.header("Location"))
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("20.00"));
    }

    @Test
    void figuresThatMakeNoSenseAreRefused() {
        var customer = customer("Nonsense");

        post(customer, 2001, "20.00", "10.00").then().statusCode(422).body("violations[0].field", equalTo("upTo"));
        post(Ids.next(), 2001, "20.00", null).then().statusCode(422).body("violations[0].field", equalTo("customerId"));
        As.person(ANALYST)
                .body(Map.of("year", 2001, "amount", Map.of("amount", "1.00", "currency", "USD")))
                .post("/sales-figures")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("amount.currency"));
        As.person(ANN).get("/customer-table?year=2010").then().statusCode(403);
        As.person(ANALYST).get("/customer-table").then().statusCode(422);
    }

    private UUID customer(String name) {
        var id = Ids.next();
        elsewhere.says(
                "crm.contact.customer",
                "created",
                id,
                Map.of("kind", "ORGANISATION", "name", name, "status", "ACTIVE"));
        return id;
    }

    /** The customer may be on its way still. */
    private static Response record(@Nullable UUID customer, int year, String amount, @Nullable String upTo) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> post(customer, year, amount, upTo), answer -> answer.statusCode() == 201);
    }

    private static Response post(@Nullable UUID customer, int year, String amount, @Nullable String upTo) {
        var body = new HashMap<String, Object>(Map.of("year", year, "amount", money(amount)));
        if (customer != null) {
            body.put("customerId", customer);
        }
        if (upTo != null) {
            body.put("upTo", money(upTo));
        }
        return As.person(ANALYST).body(body).post("/sales-figures");
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
