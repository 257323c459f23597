package dev.guanxi.sales.commission;

import static dev.guanxi.sales.commission.Commissions.amount;
import static dev.guanxi.sales.commission.Commissions.assign;
import static dev.guanxi.sales.commission.Commissions.lines;
import static dev.guanxi.sales.commission.Commissions.plan;
import static dev.guanxi.sales.commission.Commissions.run;
import static dev.guanxi.sales.commission.Commissions.settled;
import static dev.guanxi.sales.commission.Commissions.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Deals and orders are credited to who sold them, shared, taken back, and looked forward to. */
@QuarkusTest
class CommissionOfDealsTest {
    private final String key = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String team = "/sales/k" + key;
    private final String rep = "rep-" + key;
    private final String mate = "mate-" + key;
    private final Person self = Person.of(rep, Roles.SALES_REP, team);
    private final Person boss = Person.of("boss-" + key, Roles.SALES_MANAGER, team);
    private final Elsewhere elsewhere = new Elsewhere();
    private final int year = LocalDate.now(ZoneOffset.UTC).getYear();

    @Test
    void whatADealEarnsIsSharedToTheCentAndManagersHaveAnOverlay() {
        var plan = plan(Map.of("rate", "10", "credits", List.of("DEALS")));
        var over = plan(Map.of("rate", "1", "credits", List.of("DEALS")));
        var mine = assign(plan, rep, team, Map.of());
        var theirs = assign(plan, mate, team, Map.of());
        var third = assign(plan, "third-" + key, team, Map.of());
        var manager = assign(over, "boss-" + key, team, Map.of("overlay", team));
        var shared = open("100.00");
        split(boss, shared, Map.of(rep, "33.34", mate, "33.33")).then().statusCode(422);
        split(boss, shared, Map.of(rep, "33.333334", mate, "33.333333", "third-" + key, "33.333333"))
                .then()
                .statusCode(201);
        win(shared);
        win(open("50.00"));

        run(String.valueOf(year), plan, over);

        assertThat(lines(mine, year + ""))
                .extracting(line -> line.get("percent") + " " + base(line) + " " + amount(line))
                .containsExactlyInAnyOrder("33.333334 33.34 3.33", "100 50.00 5.00");
        assertThat(List.of(lines(theirs, year + ""), lines(third, year + "")))
                .allSatisfy(lines -> assertThat(base(lines.getFirst())).isEqualTo("33.33"));
        assertThat(statement(manager, year + "").getString("credited.amount")).isEqualTo("150.00");
        assertThat(statement(manager, year + "").getString("payable.amount")).isEqualTo("1.50");
    }

    @Test
    void aRefundTakesBackTheCommissionOfItsOrderInThePeriodOfTheRefund() {
        var plan = plan("MONTH", "CNY", Map.of("rate", "3.3", "credits", List.of("ORDERS")));
        var assignment = assign(plan, rep, team, Map.of());
        var sold = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1).minusDays(10);
        var before = month(sold);
        var now = month(LocalDate.now(ZoneOffset.UTC));
        var order = UUID.randomUUID();
        order("placed", order, null, "0.00", null);
        order("paid", order, sold, "0.00", null);
        awaitOrder(order, 0);
        settled(before, plan);
        assertThat(statement(assignment, before).getString("payable.amount")).isEqualTo("33.33");

        order("refunded", order, sold, "400.00", null);
        order("refunded", order, sold, "1010.10", null);
        awaitOrder(order, 2);
        run(now, plan);

        var lines = lines(assignment, now);
        assertThat(lines)
                .extracting(line -> line.get("kind") + " " + amount(line) + " " + line.get("ofPeriod"))
                .containsExactly("REVERSAL -33.33 " + before, "DRAW 33.33 null");
        assertThat(lines.getFirst().get("reverses"))
                .isEqualTo(lines(assignment, before).getFirst().get("id"));
        assertThat((String) lines.getFirst().get("chinese")).contains("已计入 1010.10 CNY，其中 1010.10 CNY 已退款");
        assertThat(statement(assignment, now).getString("balanceAfter.amount")).isEqualTo("33.33");
        assertThat(lines(assignment, before))
                .singleElement()
                .satisfies(line -> assertThat(amount(line)).isEqualTo("33.33"));
    }

    @Test
    void aRefundTakesBackTheCommissionOfTheDealItsOrderCameOf() {
        var plan = plan(Map.of("rate", "10", "credits", List.of("DEALS", "ORDERS")));
        var assignment = assign(plan, rep, team, Map.of());
        var deal = open("800.00");
        win(deal);
        var order = UUID.randomUUID();
        var today = LocalDate.now(ZoneOffset.UTC);
        order("paid", order, today, "0.00", deal);
        order("refunded", order, today, "252.53", deal);
        awaitOrder(order, 1);

        run(String.valueOf(year), plan);

        assertThat(lines(assignment, year + "")).singleElement().satisfies(line -> {
            assertThat(base(line)).isEqualTo("600.00");
            assertThat(amount(line)).isEqualTo("60.00");
            assertThat((String) line.get("english")).contains("; paid back: 200.00 CNY");
        });
    }

    @Test
    void closingADealEarnsWhatTiersMakeOfItAndTryingChangesNothing() {
        var plan = plan(Map.of(
                "rate",
                "1",
                "credits",
                List.of("DEALS"),
                "tiers",
                List.of(Map.of("from", "1000", "rate", "5")),
                "tierMode",
                "RETROACTIVE"));
        var assignment = assign(plan, rep, team, Map.of());
        win(open("900.00"));
        var next = open("200.00");
        var tag = Api.tag("opportunities", next);

        As.person(self)
                .body(Map.of("dealIds", List.of(next)))
                .post("/commission-assignments/{id}/simulation", assignment)
                .then()
                .statusCode(200)
                .body("earnedBefore.amount", equalTo("9.00"))
                .body("earnedAfter.amount", equalTo("55.00"))
                .body("more.amount", equalTo("46.00"))
                .body("creditedAfter.amount", equalTo("1100.00"));

        Api.record("opportunities", next).body("stage", equalTo("PROPOSING"));
        assertThat(Api.tag("opportunities", next)).isEqualTo(tag);
        assertThat(Tables.number(
                        "select count(*) from commission_statement where assignment_id = '" + assignment + "'"))
                .isZero();
        As.person(self)
                .get("/commission-assignments/{id}/forecast", assignment)
                .then()
                .statusCode(200)
                .body("credited.amount", equalTo("900.00"))
                .body("byStage.weighted.amount", equalTo("140.00"))
                .body("byStage.commission.amount", equalTo("43.00"));
        As.person(Person.of("other-" + key, Roles.SALES_REP, team))
                .body(Map.of("dealIds", List.of(next)))
                .post("/commission-assignments/{id}/simulation", assignment)
                .then()
                .statusCode(404);
    }

    private static String base(Map<String, Object> line) {
        return Commissions.money(line, "base");
    }

    private static String month(LocalDate day) {
        return "%d-M%02d".formatted(day.getYear(), day.getMonthValue());
    }

    /** An order over 1,010.10. */
    private void order(String happened, UUID order, @Nullable LocalDate paid, String refunded, @Nullable UUID deal) {
        var state = new HashMap<String, Object>(Map.of(
                "number",
                "CO-" + key,
                "ownerId",
                rep,
                "team",
                team,
                "status",
                "PAID",
                "total",
                Api.cny("1010.10"),
                "refunded",
                Api.cny(refunded)));
        if (paid != null) {
            state.put("paidAt", paid + "T10:00:00Z");
        }
        if (deal != null) {
            state.put("opportunityId", deal);
        }
        elsewhere.says("crm.commerce.order", happened, order, state);
    }

    private static void awaitOrder(UUID order, int refunds) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Tables.number("select count(*) from commission_order where id = '%s'".formatted(order)) == 1
                                && Tables.number("select count(*) from commission_refund where order_id = '%s'"
                                                .formatted(order))
                                        == refunds);
    }

    private UUID open(String amount) {
        var customer = Ids.next();
        elsewhere.says(
                "crm.contact.customer",
                "created",
                customer,
                Map.of("kind", "ORGANISATION", "name", "Buyer " + key, "status", "ACTIVE"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Tables.number("select count(*) from customer where id = '%s'".formatted(customer)) == 1);
        var deal = Api.deal(self, Map.of("name", "Deal " + key, "customerId", customer, "amount", Api.cny(amount)));
        Api.step(self, "opportunities", deal, "stage", Map.of("stage", "ENGAGING"))
                .then()
                .statusCode(200);
        Api.step(self, "opportunities", deal, "stage", Map.of("stage", "PROPOSING"))
                .then()
                .statusCode(200);
        return deal;
    }

    private void win(UUID deal) {
        Api.step(self, "opportunities", deal, "win", Map.of()).then().statusCode(200);
    }

    private static Response split(Person person, UUID deal, Map<String, String> parts) {
        var list = parts.entrySet().stream()
                .map(part -> Map.of("ownerId", part.getKey(), "percent", part.getValue()))
                .toList();
        return As.person(person)
                .body(Map.of("dealId", deal, "profile", Map.of("parts", list)))
                .post("/commission-splits");
    }
}
