package dev.guanxi.contact.dossier.web;

import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DossierResourceTest {
    private static final Person LEO = Person.of("leo", Roles.ANALYST);

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aFileShowsRecordStatisticsAndOurOwnInvestment() {
        var customer = Api.customer(ANN, Map.of("name", "上海明视眼镜有限公司", "city", "上海"));
        log(customer, "VISIT", Map.of("hours", 3.5, "minutes", 90));
        log(customer, "VISIT", Map.of("minutes", 60, "cost", money("80.00", "CNY")));
        log(customer, "CALL", Map.of("minutes", 30));
        log(customer, "GIFT", Map.of("cost", money("120.50", "CNY")));
        log(customer, "GIFT", Map.of("cost", money("10.00", "EUR")));
        elsewhere.says(
                "crm.insight.customer-value",
                "revalued",
                customer,
                Map.of(
                        "revenue",
                        money("9000.00", "CNY"),
                        "otherRevenue",
                        List.of(money("50.00", "EUR")),
                        "orders",
                        3,
                        "lastOrderAt",
                        "2026-03-01T00:00:00Z",
                        "monetary",
                        money("3000.00", "CNY"),
                        "valueClass",
                        "A",
                        "computedAt",
                        "2026-03-02T00:00:00Z"));
        elsewhere.says(
                "crm.commerce.order",
                "placed",
                Ids.next(),
                Map.of(
                        "number",
                        "SO-1",
                        "customerId",
                        customer,
                        "total",
                        money("9000.00", "CNY"),
                        "placedAt",
                        "2026-03-01T00:00:00Z"));

        eventually(() -> file(customer)
                .body("statistics.revenue.amount", equalTo("9000.00"))
                .body("purchases.total.amount", contains("9000.00")));
        file(customer)
                .body("record.profile.name", equalTo("上海明视眼镜有限公司"))
                .body("statistics.otherRevenue[0].amount", equalTo("50.00"))
                .body("statistics.orders", equalTo(3))
                .body("statistics.meanOrder.amount", equalTo("3000.00"))
                .body("statistics.valueClass", equalTo("A"))
                .body("investment.visits", equalTo(2))
                .body("investment.gifts", equalTo(2))
                .body("investment.hours", equalTo(5.0f))
                .body("investment.cost.amount", contains("200.50", "10.00"))
                .body("investment.cost.currency", contains("CNY", "EUR"))
                .body("investment.kinds.kind", contains("GIFT", "VISIT", "CALL"))
                .body("investment.kinds.hours", contains(0f, 4.5f, 0.5f));
    }

    @Test
    void aFreshCustomerHasAFileWithItsRecordOnly() {
        var customer = Api.customer(ANN, Map.of("name", "Fresh"));

        file(customer)
                .body("statistics", nullValue())
                .body("purchases", equalTo(List.of()))
                .body("investment.visits", equalTo(0))
                .body("investment.hours", equalTo(0));
        As.person(BOB).get("/customers/{id}/file", customer).then().statusCode(404);
    }

    @Test
    void whatEachFieldCostsAndGivesIsReported() {
        Api.customer(ANN, Map.of("name", "Of no industry"));
        for (var name : List.of("One", "Other")) {
            var id = Api.customer(ANN, Map.of("name", name, "industry", "optics"));
            As.patch(ANN, "/customers/" + id, "{\"website\": \"https://%s.example\"}".formatted(name))
                    .then()
                    .statusCode(200);
        }

        As.person(LEO)
                .get("/reports/customer-fields")
                .then()
                .statusCode(200)
                .body("field", hasItems("name", "industry", "website", "parentId", "phone"))
                .body("field", not(hasItem("nameKey")))
                .body("find { it.field == 'name' }.filled", equalTo(100.0f))
                .body("find { it.field == 'industry' }.filled", greaterThan(0f))
                .body("find { it.field == 'industry' }.filled", lessThan(100f))
                .body("find { it.field == 'website' }.changes", greaterThan(0f));
    }

    @Test
    void howOftenAFieldIsAskedForIsCounted() {
        var before = asked("district");
        var other = asked("industry");

        list("district==西湖区;(city==杭州,district==滨江区)", "-name");
        list("district==西湖区", "name");
        As.person(ANN)
                .queryParam("filter", "nothing==1")
                .get("/customers")
                .then()
                .statusCode(422);

        eventually(() -> assertThat(asked("district")).isEqualTo(before + 2));
        assertThat(asked("industry")).isEqualTo(other);
    }

    private static void list(String filter, String sort) {
        As.person(ANN)
                .queryParam("filter", filter)
                .queryParam("sort", sort)
                .get("/customers")
                .then()
                .statusCode(200);
    }

    private static int asked(String field) {
        return As.person(LEO).get("/reports/customer-fields").path("find { it.field == '" + field + "' }.asked");
    }

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private static void log(UUID customer, String kind, Map<String, ?> told) {
        var report = new HashMap<String, Object>(told);
        report.put("kind", kind);
        Api.log(ANN, customer, report);
    }

    private static ValidatableResponse file(UUID customer) {
        return As.person(ANN).get("/customers/{id}/file", customer).then().statusCode(200);
    }
}
