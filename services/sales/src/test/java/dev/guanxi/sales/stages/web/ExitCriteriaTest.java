package dev.guanxi.sales.stages.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.cny;
import static dev.guanxi.sales.Api.deal;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.step;
import static dev.guanxi.sales.Api.tag;
import static dev.guanxi.sales.Pipelines.define;
import static dev.guanxi.sales.Pipelines.definition;
import static dev.guanxi.sales.Pipelines.stage;
import static dev.guanxi.sales.Pipelines.ticked;
import static dev.guanxi.sales.Pipelines.told;
import static dev.guanxi.sales.Pipelines.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stages ask for before a deal leaves them, and what helps with it. */
@QuarkusTest
class ExitCriteriaTest {
    private static final Map<String, ?> BUDGET = ticked("budgetKnown", "The budget is known", "预算已明确");
    private static final Map<String, ?> WORTH =
            told("worth", "It is worth 1,000 at least", "金额不低于 1000", check("amount", "AT_LEAST", "1000"));

    private final Elsewhere elsewhere = new Elsewhere();

    Person mei;
    Person min;

    @BeforeEach
    void aTeam() {
        var team = "/sales/criteria-" + UUID.randomUUID();
        mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, team);
        min = Person.of("min-" + UUID.randomUUID(), Roles.SALES_MANAGER, team);
    }

    private static Map<String, ?> check(String field, String is, String value) {
        return Map.of("field", field, "is", is, "value", value);
    }

    private UUID open(String way, String amount) {
        return deal(mei, Map.of("name", "Asked", "amount", cny(amount), "pipeline", way));
    }

    private static Response go(Person person, UUID deal, Map<String, ?> where) {
        return step(person, "opportunities", deal, "stage", where);
    }

    private static Response tick(Person person, UUID deal, String criterion, boolean so) {
        return step(person, "opportunities", deal, "checklist", Map.of("criterion", criterion, "so", so));
    }

    private ValidatableResponse guidance(UUID deal) {
        return As.person(mei).get("/opportunities/{id}/guidance", deal).then().statusCode(200);
    }

    @Test
    void aDealStaysWhereItIsUntilAllIsSoThatItsStageAsksFor() {
        var deal = open(define(ADA, definition(stage("ONE", BUDGET, WORTH), stage("TWO"))), "900.00");

        go(mei, deal, Map.of("stage", "TWO"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/exit-criteria-unmet"))
                .body("violations.field", contains("budgetKnown", "worth"))
                .body("violations.message", hasItem("Not so yet: The budget is known"));
        As.person(mei)
                .header("Accept-Language", "zh-CN")
                .header("If-Match", tag("opportunities", deal))
                .body(Map.of("stage", "TWO"))
                .post("/opportunities/{id}/stage", deal)
                .then()
                .statusCode(409)
                .body("violations.message", contains("尚未满足：预算已明确", "尚未满足：金额不低于 1000"));

        patch(mei, "opportunities", deal, Map.of("amount", cny("1000.00")))
                .then()
                .statusCode(200);
        go(mei, deal, Map.of("stage", "TWO")).then().body("violations.field", contains("budgetKnown"));
        tick(mei, deal, "budgetKnown", true).then().statusCode(200).body("checklist.by", contains(mei.id()));
        go(mei, deal, Map.of("stage", "TWO")).then().statusCode(200).body("stage", equalTo("TWO"));
    }

    @Test
    void whoTickedOffWhatAndWhenIsShownAndToldAndCanBeTakenBack() {
        var deal = open(define(ADA, definition(stage("ONE", BUDGET), stage("TWO"))), "1.00");

        tick(mei, deal, "shoeSize", true).then().statusCode(422).body("violations[0].field", equalTo("criterion"));
        tick(min, deal, "budgetKnown", true).then().statusCode(200);
        guidance(deal)
                .body("ready", equalTo(true))
                .body("criteria[0].by", equalTo(min.id()))
                .body("criteria[0].at", notNullValue());
        elsewhere.heardUntil("crm.sales.opportunity", deal, "criterion-ticked");
        As.person(mei).get("/opportunities/{id}/history", deal).then().body("[0].changes.field", hasItem("checklist"));

        tick(mei, deal, "budgetKnown", false).then().statusCode(200).body("checklist", empty());
        guidance(deal).body("ready", equalTo(false)).body("criteria[0].by", nullValue());
        go(mei, deal, Map.of("stage", "TWO")).then().statusCode(409);
    }

    @Test
    void aManagerMayPassOverItForAReasonThatStandsInTheHistory() {
        var deal = open(define(ADA, definition(stage("ONE", BUDGET, WORTH), stage("TWO"))), "5.00");

        go(mei, deal, Map.of("stage", "TWO", "override", true, "reason", "urgent"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/override-not-yours"));
        go(min, deal, Map.of("stage", "TWO", "override", true, "reason", " "))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("reason"));
        go(min, deal, Map.of("stage", "TWO", "override", true, "reason", "the board wants it"))
                .then()
                .statusCode(200);

        As.person(mei)
                .get("/opportunities/{id}/stages", deal)
                .then()
                .body("[1].actor", equalTo(min.id()))
                .body("[1].reason", equalTo("the board wants it"))
                .body("[1].overridden", contains("budgetKnown", "worth"))
                .body("[0].overridden", empty());
    }

    @Test
    void aWinLeavesTheLastStageBehindAndALossAsksForNothing() {
        var way = define(ADA, definition(stage("ONE", BUDGET)));
        var customer = customer();
        var terms = Map.of("name", "W", "customerId", customer, "amount", cny("9.00"), "pipeline", way);
        var won = deal(mei, terms);
        var urged = deal(mei, terms);
        var lost = deal(mei, terms);

        step(mei, "opportunities", won, "win", Map.of())
                .then()
                .statusCode(409)
                .body("violations.field", contains("budgetKnown"));
        tick(mei, won, "budgetKnown", true).then().statusCode(200);
        step(mei, "opportunities", won, "win", Map.of()).then().statusCode(200).body("stage", equalTo("WON"));
        tick(mei, won, "budgetKnown", false).then().statusCode(409);
        step(min, "opportunities", urged, "win", Map.of("override", true, "reason", "signed already"))
                .then()
                .statusCode(200);
        As.person(mei)
                .get("/opportunities/{id}/stages", urged)
                .then()
                .body("[1].move", equalTo("WON"))
                .body("[1].overridden", contains("budgetKnown"));
        step(mei, "opportunities", lost, "loss", Map.of("reason", "price"))
                .then()
                .statusCode(200);
    }

    private UUID customer() {
        var id = dev.guanxi.platform.domain.Ids.next();
        elsewhere.says(
                "crm.contact.customer",
                "created",
                id,
                Map.of("kind", "ORGANISATION", "name", "C " + id, "status", "ACTIVE"));
        org.awaitility.Awaitility.await()
                .until(() -> !dev.guanxi.platform.testkit.access.Tables.column(
                                "select id from customer where id = '%s'".formatted(id))
                        .isEmpty());
        return id;
    }

    @Test
    void whoeverSkipsOrChangesThePipelineIsAskedForAllThatIsLeftBehind() {
        var way = define(
                ADA, with(definition(stage("ONE", BUDGET), stage("TWO", WORTH), stage("THREE")), "skipping", true));
        var skipper = open(way, "1.00");
        var comer = deal(mei, "From elsewhere");

        go(mei, skipper, Map.of("stage", "THREE")).then().body("violations.field", contains("budgetKnown", "worth"));
        go(mei, comer, Map.of("stage", "THREE", "pipeline", way))
                .then()
                .statusCode(409)
                .body("violations.field", contains("budgetKnown", "worth"));
        go(mei, comer, Map.of("stage", "ONE", "pipeline", way)).then().statusCode(200);
    }

    @Test
    void aFieldOfAnAdministratorIsAskedForAsLongAsItIsInUse() {
        var field = "need" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var defined = As.person(ADA)
                .body(Map.of(
                        "recordKind",
                        "opportunities",
                        "key",
                        field,
                        "definition",
                        Map.of("type", "YES_NO", "label", Map.of("english", "Need", "chinese", "需求"))))
                .post("/custom-fields");
        var asked = told("needed", "It is needed", "确有需求", check("custom." + field, "EQUAL", "true"));
        var deal = open(define(ADA, definition(stage("ONE", asked), stage("TWO"), stage("THREE"))), "1.00");
        var other = open(define(ADA, definition(stage("ONE", asked), stage("TWO"))), "1.00");

        go(mei, deal, Map.of("stage", "TWO")).then().statusCode(409);
        patch(mei, "opportunities", deal, Map.of("custom", Map.of(field, true)))
                .then()
                .statusCode(200);
        go(mei, deal, Map.of("stage", "TWO")).then().statusCode(200);
        patch(ADA, "custom-fields", Answers.id(defined), Map.of("active", false))
                .then()
                .statusCode(200);
        go(mei, other, Map.of("stage", "TWO")).then().statusCode(200);
    }

    @Test
    void aDealShowsThePlaybookOfItsStage() {
        var help = Map.of(
                "goal", Map.of("english", "Know who decides.", "chinese", "弄清谁做决定。"),
                "steps",
                        List.of(Map.of(
                                "title", Map.of("english", "Ask for the budget", "chinese", "询问预算"),
                                "task",
                                        Map.of(
                                                "subject",
                                                Map.of("english", "Call the buyer", "chinese", "致电采购"),
                                                "dueInDays",
                                                3))));
        var deal = open(define(ADA, definition(with(stage("ONE", WORTH), "playbook", help), stage("TWO"))), "2000.00");

        guidance(deal)
                .body("stage", equalTo("ONE"))
                .body("name.chinese", equalTo("阶段ONE"))
                .body("next", contains("TWO"))
                .body("ready", equalTo(true))
                .body("criteria", hasSize(1))
                .body("criteria[0].ticked", equalTo(false))
                .body("playbook.goal.chinese", equalTo("弄清谁做决定。"))
                .body("playbook.steps[0].task.dueInDays", equalTo(3));
        go(mei, deal, Map.of("stage", "TWO")).then().statusCode(200);
        guidance(deal).body("playbook", nullValue()).body("criteria", empty());
    }
}
