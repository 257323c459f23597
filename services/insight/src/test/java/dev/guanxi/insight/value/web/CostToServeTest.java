package dev.guanxi.insight.value.web;

import static dev.guanxi.insight.value.web.Trade.customer;
import static dev.guanxi.insight.value.web.Trade.paid;
import static dev.guanxi.insight.value.web.Trade.tell;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.insight.ApartFromOthers;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From expenses that sales approved to the margin of those who bear them. */
@QuarkusTest
@TestProfile(ApartFromOthers.class)
class CostToServeTest {
    private static final String EXPENSES = "crm.sales.expense";
    private static final String VALUES = "crm.insight.customer-value";
    private static final Person ANALYST = Person.of("lin", Roles.ANALYST);
    private static final Person ANN = Person.of("ann", Roles.SALES_REP, "/sales/east");
    private static final Person BOB = Person.of("bob", Roles.SALES_REP, "/sales/west");

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void anExpenseOf300ThatIsApprovedTakes300OffTheMargin() {
        var customer = customer("宝岛眼镜", "ann", "/sales/east", Map.of());
        var expense = Ids.next();
        expense(expense, "submitted", "SUBMITTED", part(customer, "300.00"));
        expense(expense, "approved", "APPROVED", part(customer, "300.00"));

        eventually(() -> value(customer)
                .statusCode(200)
                .body("margin.amount", equalTo("-300.00"))
                .body("costToServe.amount", equalTo("300.00"))
                .body("revenue.amount", equalTo("0.00"))
                .body("valueClass", nullValue()));
        paid(Ids.next(), customer, "1000.00");
        eventually(
                () -> value(customer).body("margin.amount", equalTo("700.00")).body("valueClass", equalTo("A")));
        expense(expense, "paid", "PAID", part(customer, "300.00"));
        As.person(ANN)
                .get("/customers/{id}/costs", customer)
                .then()
                .statusCode(200)
                .body("amount.amount", contains("300.00"))
                .body("kind", contains("TRAVEL"))
                .body("number", contains("EX-" + expense));
        As.person(BOB).get("/customers/{id}/costs", customer).then().statusCode(404);
        As.person(ANN)
                .queryParam("sort", "margin")
                .queryParam("filter", "costToServe=gt=0")
                .get("/customers/values")
                .then()
                .body("items.id", hasItem(customer.toString()));
        eventually(() -> assertThat(elsewhere
                        .heard(VALUES, customer)
                        .getLast()
                        .state()
                        .path("margin")
                        .path("amount")
                        .asText())
                .isEqualTo("700.00"));
    }

    @Test
    void itIsGivenBackWhenTheExpenseIsWithdrawnOrGone() {
        var customer = customer("Withdrawn", "ann", "/sales/east", Map.of());
        paid(Ids.next(), customer, "500.00");
        var expense = Ids.next();
        var gone = Ids.next();
        expense(expense, "approved", "APPROVED", part(customer, "300.00"));
        expense(gone, "approved", "APPROVED", part(customer, "50.00"));
        eventually(() -> value(customer).body("margin.amount", equalTo("150.00")));

        expense(expense, "withdrawn", "WITHDRAWN", part(customer, "300.00"));
        eventually(() -> value(customer).body("margin.amount", equalTo("450.00")));
        elsewhere.forgets(EXPENSES, gone);
        eventually(() -> value(customer).body("margin.amount", equalTo("500.00")));
        As.person(ANALYST).get("/customers/{id}/costs", customer).then().body("", hasSize(0));
    }

    @Test
    void theSameAgainAndWhatComesLateChangeNothing() {
        var customer = customer("Repeated", "ann", "/sales/east", Map.of());
        var expense = Ids.next();
        var approved = state(expense, "APPROVED", part(customer, "300.00"));
        elsewhere.says(EXPENSES, "approved", expense, 7, approved);
        elsewhere.stutters(5, EXPENSES, "paid", expense, state(expense, "PAID", part(customer, "300.00")));
        eventually(() -> value(customer).body("margin.amount", equalTo("-300.00")));
        elsewhere.says(EXPENSES, "submitted", expense, 3, state(expense, "SUBMITTED", part(customer, "999.00")));
        elsewhere.says(EXPENSES, "approved", expense, 7, approved);
        var other = Ids.next();
        expense(other, "approved", "APPROVED", part(customer, "1.00"));

        eventually(() -> value(customer).body("margin.amount", equalTo("-301.00")));
        assertThat(Tables.number(
                        "select count(*)::text from customer_expense where expense_id = '%s'".formatted(expense)))
                .isEqualTo(1);
    }

    @Test
    void eachBearsTheirPartAndWhatIsChargedOtherwiseMoves() {
        var first = customer("First", "ann", "/sales/east", Map.of());
        var second = customer("Second", "ann", "/sales/east", Map.of());
        var expense = Ids.next();
        expense(expense, "approved", "APPROVED", part(first, "200.00"), part(second, "99.99"), part(null, "0.01"));
        eventually(() -> value(first).body("margin.amount", equalTo("-200.00")));
        eventually(() -> value(second).body("margin.amount", equalTo("-99.99")));

        expense(expense, "approved", "APPROVED", part(second, "300.00"));
        eventually(() -> value(second).body("margin.amount", equalTo("-300.00")));
        eventually(() -> value(first).body("margin.amount", equalTo("0.00")));
    }

    @Test
    void whatADuplicateCostItsSurvivorCosts() {
        var survivor = customer("Survivor", "ann", "/sales/east", Map.of());
        var duplicate = customer("Duplicate", "ann", "/sales/east", Map.of());
        expense(Ids.next(), "approved", "APPROVED", part(survivor, "10.00"));
        expense(Ids.next(), "approved", "APPROVED", part(duplicate, "20.00"));
        eventually(() -> value(duplicate).body("margin.amount", equalTo("-20.00")));

        tell("merged", duplicate, "Duplicate", Map.of("status", "MERGED", "mergedInto", survivor));
        eventually(() -> value(survivor).body("margin.amount", equalTo("-30.00")));
        As.person(ANALYST).get("/customers/{id}/costs", survivor).then().body("", hasSize(2));
        tell("separated", duplicate, "Duplicate", Map.of("status", "ACTIVE"));
        eventually(() -> value(survivor).body("margin.amount", equalTo("-10.00")));
        eventually(() -> value(duplicate).body("margin.amount", equalTo("-20.00")));
    }

    @Test
    void whatHasNoRateStandsBesideAndWhoOnlyCostIsInNoClass() {
        var customer = customer("Abroad", "ann", "/sales/east", Map.of());
        var expense = Ids.next();
        var part = new Part(customer, Map.of("amount", "40.00", "currency", "MWK"), null);
        expense(expense, "approved", "APPROVED", part);

        eventually(() -> value(customer)
                .body("margin.amount", equalTo("0.00"))
                .body("otherCosts.currency", contains("MWK"))
                .body("otherCosts.amount", contains("40.00")));
        As.person(ANALYST)
                .queryParam("filter", "valueClass=in=(A,B,C)")
                .queryParam("limit", 200)
                .get("/customers/values")
                .then()
                .body("items.id", not(hasItem(customer.toString())));
    }

    private void expense(UUID id, String happened, String status, Part... parts) {
        elsewhere.says(EXPENSES, happened, id, state(id, status, parts));
    }

    private static Map<String, ?> state(UUID id, String status, Part... parts) {
        return Map.of(
                "number",
                "EX-" + id,
                "kind",
                "TRAVEL",
                "status",
                status,
                "day",
                "2026-03-02",
                "charges",
                Stream.of(parts).map(Part::told).toList());
    }

    /** What somebody bears, as sales tells of it; null where no rate into the house's currency is known. */
    private record Part(
            @Nullable UUID customer,
            Map<String, String> amount,
            @Nullable Map<String, String> house) {
        Map<String, @Nullable Object> told() {
            var told = new HashMap<String, @Nullable Object>(
                    Map.of("target", "CUSTOMER", "id", Ids.next(), "share", "100", "amount", amount));
            told.put("customerId", customer);
            told.put("house", house);
            return told;
        }
    }

    private static Part part(@Nullable UUID customer, String amount) {
        var money = Map.of("amount", amount, "currency", "CNY");
        return new Part(customer, money, money);
    }

    private static ValidatableResponse value(UUID customer) {
        return As.person(ANALYST).get("/customers/{id}/value", customer).then();
    }
}
