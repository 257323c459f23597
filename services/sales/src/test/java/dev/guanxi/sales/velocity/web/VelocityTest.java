package dev.guanxi.sales.velocity.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.deal;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.step;
import static dev.guanxi.sales.Pipelines.define;
import static dev.guanxi.sales.Pipelines.definition;
import static dev.guanxi.sales.Pipelines.stage;
import static dev.guanxi.sales.Pipelines.with;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How fast deals go, how often they are put off, and which take too long. */
@QuarkusTest
class VelocityTest {
    private final Elsewhere elsewhere = new Elsewhere();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private static ValidatableResponse velocity(Person person, String deal) {
        return As.person(person).get("/opportunities/{id}/velocity", deal).then();
    }

    @Test
    void aDealIsSlowThatTakesMoreThanTwiceAsLongAsWonOnesDid() {
        var way = define(ADA, definition(with(stage("ONE"), "normDays", 104), stage("TWO")));
        var customer = customer("Pace " + way);
        var seller = "Seller " + way;
        var sellers = new Imports(ADA, "sellers");
        sellers.run(sellers.upload("name,team\n%s,/sales/pace\n".formatted(seller)));
        var deals = new Imports(ADA, "opportunities");
        deals.run(deals.upload("""
                reference,owner,customer,pipeline,stage,engagedOn,closedOn,amount,currency
                %1$s-1,%2$s,%3$s,%1$s,Won,2026-01-01,2026-02-11,100,CNY
                %1$s-2,%2$s,%3$s,%1$s,Won,2026-01-01,2026-03-04,100,CNY
                %1$s-3,%2$s,%3$s,%1$s,TWO,%4$s,,100,CNY
                %1$s-4,%2$s,%3$s,%1$s,TWO,%5$s,,100,CNY
                """.formatted(way, seller, customer, today.minusDays(104), today.minusDays(103))))
                .body("created", equalTo(4));

        velocity(ADA, imported(way + "-3"))
                .statusCode(200)
                .body("days", equalTo(104))
                .body("won.deals", equalTo(2))
                .body("won.meanDays", equalTo(51.5f))
                .body("limitDays", equalTo(103f))
                .body("slow", equalTo(true))
                .body("stages.stage", contains("TWO"))
                .body("stages[0].since", equalTo(104))
                .body("stages[0].normDays", equalTo(30))
                .body("stale", equalTo(true));
        velocity(ADA, imported(way + "-4")).body("days", equalTo(103)).body("slow", equalTo(false));
        velocity(ADA, imported(way + "-1"))
                .body("days", equalTo(41))
                .body("slow", equalTo(false))
                .body("stages[0].since", nullValue())
                .body("stages[0].days", equalTo(41f));
        signs(imported(way + "-3"), hasItem("SLOW"));
        manyTogether(way, seller);
        signs(imported(way + "-4"), not(hasItem("SLOW")));
    }

    private static void manyTogether(String way, String seller) {
        await().untilAsserted(() -> speed(way, "OWNER").body("all.slow", equalTo(1)));
        speed(way, "OWNER")
                .body("all.won", equalTo(2))
                .body("all.meanDays", equalTo(51.5f))
                .body("all.medianDays", equalTo(51.5f))
                .body("all.open", equalTo(2))
                .body("all.stale", equalTo(2))
                .body("parts.name", contains(seller))
                .body("parts.won", contains(2))
                .body("stages.find { it.stage == 'TWO' }.times", equalTo(4));
        speed(way, "MONTH")
                .body("parts.key", contains("2026-02", "2026-03", null))
                .body("parts.won", contains(1, 1, 0));
        As.person(ADA)
                .queryParam("pipeline", way)
                .queryParam("from", "2026-03-01")
                .get("/pipeline/velocity")
                .then()
                .statusCode(200)
                .body("parts.key", contains(way))
                .body("parts.won", contains(1))
                .body("parts.meanDays", contains(62f))
                .body("parts.open", contains(2));
    }

    private static ValidatableResponse speed(String way, String by) {
        return As.person(ADA)
                .queryParam("pipeline", way)
                .queryParam("by", by)
                .get("/pipeline/velocity")
                .then()
                .statusCode(200);
    }

    private static void signs(String deal, org.hamcrest.Matcher<? super List<String>> signs) {
        As.person(ADA).get("/opportunities/{id}/health", deal).then().body("symptoms.sign", signs);
    }

    private static String imported(String reference) {
        return Tables.column("select id from opportunity where reference = '%s'".formatted(reference))
                .getFirst();
    }

    private String customer(String name) {
        var id = Ids.next();
        elsewhere.says(
                "crm.contact.customer",
                "created",
                id,
                Map.of("kind", "ORGANISATION", "name", name, "status", "ACTIVE"));
        await().until(() -> !Tables.column("select id from customer where id = '%s'".formatted(id))
                .isEmpty());
        return name;
    }

    @Test
    void howOftenAndHowFarTheExpectedCloseMovedIsKeptForGood() {
        var mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/slip-" + UUID.randomUUID());
        var deal = deal(mei, Map.of("name", "Slips", "expectedClose", "2027-01-10"));
        expect(mei, deal, "2027-01-31");
        patch(mei, "opportunities", deal, Map.of("name", "Still slips")).then().statusCode(200);
        expect(mei, deal, "2027-01-20");
        expect(mei, deal, "2027-03-01");
        expect(mei, deal, null);

        velocity(mei, deal.toString())
                .statusCode(200)
                .body("slippage.moves", equalTo(3))
                .body("slippage.laterDays", equalTo(61))
                .body("slippage.netDays", equalTo(50))
                .body("slippage.history.to", contains("2027-01-31", "2027-01-20", "2027-03-01", null))
                .body("slippage.history.actor", contains(mei.id(), mei.id(), mei.id(), mei.id()));
        As.person(mei)
                .get("/pipeline/velocity?by=TEAM")
                .then()
                .body("parts.key", contains(mei.teams().getFirst()))
                .body("all.moved", equalTo(1))
                .body("all.moves", equalTo(3))
                .body("all.laterDays", equalTo(61));
        velocity(Person.of("bo-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/west"), deal.toString())
                .statusCode(404);
        for (var edit : List.of(
                "update close_change set actor = 'nobody'", "delete from close_change", "truncate close_change")) {
            assertThatThrownBy(() -> Tables.execute(edit)).hasStackTraceContaining("cannot be edited");
        }
    }

    private static void expect(Person person, UUID deal, @Nullable String day) {
        var change = new HashMap<String, @Nullable Object>();
        change.put("expectedClose", day);
        patch(person, "opportunities", deal, change).then().statusCode(200);
    }

    @Test
    void timeInAStageIsCountedEachTimeThatTheDealIsThere() {
        var mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/times");
        var way = define(ADA, with(definition("ONE", "TWO"), "goingBack", true));
        var deal = deal(mei, Map.of("name", "Back and forth", "pipeline", way));
        for (var stage : List.of("TWO", "ONE", "TWO")) {
            step(mei, "opportunities", deal, "stage", Map.of("stage", stage))
                    .then()
                    .statusCode(200);
        }

        velocity(mei, deal.toString())
                .body("stages.stage", contains("ONE", "TWO"))
                .body("stages.times", contains(2, 2))
                .body("stages.since", contains(null, 0))
                .body("won.deals", equalTo(0))
                .body("slow", equalTo(false));
    }
}
