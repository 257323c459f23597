package dev.guanxi.sales.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.org.SalesForce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Quotas of people, teams, territories and products, and what is reached of them. */
@QuarkusTest
class QuotaTest {
    private final SalesForce force = new SalesForce();
    private final Elsewhere elsewhere = new Elsewhere();

    /** Deals are won today, in this year. */
    private final String year = String.valueOf(LocalDate.now(ZoneOffset.UTC).getYear());

    private Response set(Map<String, ?> more) {
        var quota = new HashMap<String, Object>(Map.of("metric", "REVENUE", "amount", "300000", "period", year));
        quota.putAll(more);
        if ("REVENUE".equals(quota.get("metric"))) {
            quota.putIfAbsent("currency", "CNY");
        }
        return As.person(force.boss).body(quota).post("/quotas");
    }

    private static ValidatableResponse attained(Response quota) {
        return As.person(Api.ADA)
                .get("/quotas/{id}/attainment", Answers.id(quota))
                .then()
                .statusCode(200);
    }

    @Test
    void whatWasWonIsHeldAgainstTheQuotaOfOnePersonAndOfATeamInDifferentMetrics() {
        var chief = force.seller("chief");
        var rep = force.seller("rep", Map.of("region", "R" + force.key));
        force.reports(rep, chief, null).then().statusCode(201);
        force.won("rep", "3763178.18");
        force.won("chief", "100.00");

        attained(set(Map.of("sellerId", rep)))
                .body("reached", equalTo("3763178.18"))
                .body("gap", equalTo("-3463178.18"))
                .body("percent", equalTo(1254.39f))
                .body("deals", equalTo(1))
                .body("from", equalTo(year + "-01-01"));
        attained(set(Map.of("sellerId", chief))).body("reached", equalTo("100.00"));
        attained(set(Map.of("sellerId", chief, "teamWide", true))).body("reached", equalTo("3763278.18"));
        attained(set(Map.of("sellerId", chief, "teamWide", true, "metric", "DEALS", "amount", "8")))
                .body("target", equalTo("8"))
                .body("reached", equalTo("2"))
                .body("gap", equalTo("6"))
                .body("percent", equalTo(25.0f));
        attained(set(Map.of("territory", "r" + force.key))).body("reached", equalTo("3763178.18"));
        attained(set(Map.of("sellerId", rep, "period", "2001-Q4")))
                .body("reached", equalTo("0.00"))
                .body("from", equalTo("2001-10-01"))
                .body("until", equalTo("2001-12-31"));
    }

    @Test
    void aProductHasWhatItsLinesHaveOfTheDealsAndItsPieces() {
        var rep = force.seller("rep");
        var lens = product("lens");
        var frame = product("frame");
        force.won(
                "rep", Api.cny("400.00"), Map.of("lines", List.of(line(lens, 30, "10.00"), line(frame, 1, "100.00"))));

        attained(set(Map.of("sellerId", rep, "productId", lens, "amount", "1000")))
                .body("reached", equalTo("300.00"))
                .body("percent", equalTo(30.0f));
        attained(set(Map.of("sellerId", rep, "productId", lens, "metric", "QUANTITY", "amount", "40")))
                .body("reached", equalTo("30"));
        attained(set(Map.of("sellerId", rep, "metric", "QUANTITY", "amount", "62")))
                .body("reached", equalTo("31"))
                .body("percent", equalTo(50.0f));
    }

    @Test
    void dealsCountInTheQuotasCurrencyByTheRatesTheyCarryAndNoneIsLeftOutSilently() {
        var rep = force.seller("rep");
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        As.person(Api.ADA)
                .body(Map.of("day", today, "currency", "XPF", "units", "100", "worth", "6.50"))
                .post("/exchange-rates");
        force.won("rep", Map.of("amount", "1000", "currency", "XPF"), Map.of());
        force.won("rep", Map.of("amount", "5", "currency", "KMF"), Map.of());

        attained(set(Map.of("sellerId", rep, "amount", "650")))
                .body("reached", equalTo("65.00"))
                .body("percent", equalTo(10.0f))
                .body("withoutRate.count", equalTo(1))
                .body("withoutRate.amounts[0].currency", equalTo("KMF"));
    }

    @Test
    void everyVersionIsKeptAndToldAsOfAnyMoment() throws InterruptedException {
        var rep = force.seller("rep");
        var quota = Answers.id(set(Map.of("sellerId", rep)));
        var first = pause();
        Api.patch(force.boss, "quotas", quota, Map.of("amount", "400000.5"))
                .then()
                .statusCode(200);
        var second = pause();
        As.person(force.boss)
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("amount", "1"))
                .patch("/quotas/{id}", quota)
                .then()
                .statusCode(412);
        Api.removal(force.boss, "quotas", quota, "\"1\"").then().statusCode(204);

        asOf(quota, first).statusCode(200).body("amount", equalTo("300000.00")).body("version", equalTo(0));
        asOf(quota, second).statusCode(200).body("amount", equalTo("400000.50")).body("version", equalTo(1));
        asOf(quota, Instant.now()).statusCode(404);
        asOf(quota, first.minus(Duration.ofDays(1))).statusCode(404);
        sum("sellerId==" + rep, first).body("amount", contains("300000.00"));
        sum("sellerId==" + rep, second).body("amount", contains("400000.50"));
        sum("sellerId==" + rep, Instant.now()).body("", hasSize(0));
        var told = elsewhere.heardUntil("crm.sales.quota", quota, "withdrawn");
        assertThat(told.get(1).state().path("amount").asText()).isEqualTo("400000.50");
    }

    @Test
    void aTeamsQuotaIsDividedToTheLastCentAndTellsByHowMuchItsPartsMissIt() {
        var chief = force.seller("chief");
        var people = List.of(force.seller("ann"), force.seller("bob"), force.seller("cid"));
        people.forEach(person -> force.reports(person, chief, null).then().statusCode(201));
        var quota = Answers.id(set(Map.of("sellerId", chief, "teamWide", true, "amount", "100")));

        distribute(quota, List.of())
                .statusCode(200)
                .body("parts.profile.amount", contains("33.34", "33.33", "33.33"))
                .body("sum", equalTo("100.00"))
                .body("complete", equalTo(true));
        distribute(
                        quota,
                        List.of(
                                Map.of("sellerId", people.get(0), "amount", "40"),
                                Map.of("sellerId", people.get(1), "weight", "2"),
                                Map.of("sellerId", people.get(2), "weight", "1")))
                .body("parts.profile.amount", contains("40.00", "40.00", "20.00"))
                .body("parts", hasSize(3));
        var part = As.person(force.boss)
                .get("/quotas/{id}/parts", quota)
                .path("parts[2].id")
                .toString();
        Api.patch(force.boss, "quotas", UUID.fromString(part), Map.of("amount", "5"))
                .then()
                .statusCode(200);

        As.person(force.boss)
                .get("/quotas/{id}/parts", quota)
                .then()
                .body("sum", equalTo("85.00"))
                .body("difference", equalTo("15.00"))
                .body("complete", equalTo(false));
        Api.patch(force.boss, "quotas", quota, Map.of("parentId", part))
                .then()
                .statusCode(409)
                .body("type", containsString("quota-part-of-itself"));
        Api.removal(force.boss, "quotas", quota, Api.tag("quotas", quota))
                .then()
                .statusCode(409)
                .body("type", containsString("quota-has-parts"));
        As.person(force.person("ann"))
                .get("/quotas")
                .then()
                .body("items.amount", contains("40.00"))
                .body("items.parentId", contains(quota.toString()));
    }

    @Test
    void onlyWhatMakesSenseIsAQuotaAndNoneIsThereTwice() {
        var rep = force.seller("rep");
        set(Map.of("sellerId", rep)).then().statusCode(201);
        set(Map.of("sellerId", rep, "amount", "7"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("period"));
        set(Map.of("sellerId", rep, "amount", "7", "reference", "R-" + force.key))
                .then()
                .statusCode(201);
        set(Map.of()).then().statusCode(422).body("violations[0].field", equalTo("sellerId"));
        set(Map.of("sellerId", rep, "metric", "DEALS", "amount", "1.5")).then().statusCode(422);
        set(Map.of("sellerId", rep, "period", "2026-Q5")).then().statusCode(422);
        set(Map.of("sellerId", UUID.randomUUID())).then().statusCode(422);
        As.person(new SalesForce().boss)
                .body(Map.of("sellerId", rep, "metric", "DEALS", "amount", "1", "period", year))
                .post("/quotas")
                .then()
                .statusCode(403)
                .body("type", containsString("quota-not-yours"));
    }

    private ValidatableResponse distribute(UUID quota, List<Map<String, ?>> parts) {
        return As.person(force.boss)
                .header("If-Match", Api.tag("quotas", quota))
                .body(Map.of("parts", parts))
                .post("/quotas/{id}/distribution", quota)
                .then();
    }

    private ValidatableResponse asOf(UUID quota, Instant at) {
        return As.person(force.boss)
                .get("/quotas/{id}/as-of?at={at}", quota, at.toString())
                .then();
    }

    private ValidatableResponse sum(String filter, Instant at) {
        return As.person(force.boss)
                .get("/quotas/sum?filter={f}&at={at}", filter, at.toString())
                .then()
                .statusCode(200);
    }

    /** The moment between two versions. */
    private static Instant pause() throws InterruptedException {
        Thread.sleep(5);
        var now = Instant.now();
        Thread.sleep(5);
        return now;
    }

    private static Map<String, ?> line(UUID product, int quantity, String price) {
        return Map.of("productId", product, "quantity", quantity, "unitPrice", Api.cny(price));
    }

    private UUID product(String name) {
        var id = Ids.next();
        elsewhere.says(
                "crm.commerce.product",
                "created",
                id,
                Map.of(
                        "sku",
                        name + "-" + force.key,
                        "name",
                        name + "-" + force.key,
                        "series",
                        "S",
                        "active",
                        true,
                        "listPrice",
                        Api.cny("10.00")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !Tables.column("select id from product where id = '%s'".formatted(id))
                        .isEmpty());
        return id;
    }
}
