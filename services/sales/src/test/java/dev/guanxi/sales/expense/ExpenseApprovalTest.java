package dev.guanxi.sales.expense;

import static dev.guanxi.platform.testkit.Together.together;
import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.BOB;
import static dev.guanxi.sales.Api.cny;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.expense.Spending.kind;
import static dev.guanxi.sales.expense.Spending.spent;
import static dev.guanxi.sales.expense.Spending.step;
import static dev.guanxi.sales.expense.Spending.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.org.SalesForce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who decides about expenses, and what becomes of them. */
@QuarkusTest
class ExpenseApprovalTest {
    private final Elsewhere elsewhere = new Elsewhere();
    private final SalesForce force = new SalesForce();
    private final Person mei = force.person("mei");
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void anExpenseIsSubmittedApprovedByAManagerAndPaid() {
        var expense = spent(mei, "300.00", Map.of());
        step(force.boss, expense, "approval")
                .then()
                .statusCode(409)
                .body("type", containsString("expense-not-submitted"));
        step(mei, expense, "submission").then().statusCode(200).body("approvalsNeeded", equalTo(1));
        patch(mei, "expenses", expense, Map.of("description", "…")).then().statusCode(409);
        assertThat(waitingFor(force.boss)).containsExactly(expense.toString());
        step(mei, expense, "approval").then().statusCode(403).body("type", containsString("expense-not-decider"));
        step(new SalesForce().boss, expense, "approval").then().statusCode(404);

        step(force.boss, expense, "approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("decidedBy", equalTo(force.boss.id()))
                .body("approvals.by", contains(force.boss.id()))
                .body("approvals.insteadOf", contains((Object) null));
        assertThat(waitingFor(force.boss)).isEmpty();
        var paid = Map.of("on", "2026-03-31", "reference", "FK-1");
        step(force.boss, expense, "payment", paid).then().statusCode(403);
        step(ADA, expense, "payment", paid).then().statusCode(200).body("status", equalTo("PAID"));
        step(ADA, expense, "payment", paid).then().statusCode(409);
        step(force.boss, expense, "withdrawal", Map.of("reason", "…")).then().statusCode(409);
        assertThat(elsewhere.heardUntil("crm.sales.expense", expense, "paid"))
                .extracting(Heard::happened)
                .containsExactly("recorded", "submitted", "approved", "paid");
    }

    @Test
    void whatIsRefusedSaysWhyAndCanBeHandedInAgain() {
        var expense = submitted(mei, "300.00", Map.of());
        step(force.boss, expense, "refusal", Map.of("reason", " ")).then().statusCode(422);
        step(force.boss, expense, "refusal", Map.of("reason", "缺少发票"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("reason", equalTo("缺少发票"));
        patch(mei, "expenses", expense, Map.of("receiptNumber", "0330")).then().statusCode(200);
        step(mei, expense, "submission").then().statusCode(200).body("reason", nullValue());
        step(mei, expense, "recall").then().statusCode(200).body("status", equalTo("DRAFT"));
        Api.removal(mei, "expenses", expense, Api.tag("expenses", expense))
                .then()
                .statusCode(204);
        record("expenses", expense).statusCode(404);
    }

    @Test
    void nobodyDecidesAboutTheirOwn() {
        var expense = submitted(force.boss, "300.00", Map.of());

        step(force.boss, expense, "approval")
                .then()
                .statusCode(403)
                .body("type", containsString("expense-own-approval"));
        step(force.boss, expense, "refusal", Map.of("reason", "…")).then().statusCode(403);
        assertThat(waitingFor(force.boss)).isEmpty();
        step(ADA, expense, "approval").then().statusCode(200);
        var submittedByBoss = spent(mei, "5.00", Map.of());
        step(force.boss, submittedByBoss, "submission").then().statusCode(200);
        step(force.boss, submittedByBoss, "approval").then().statusCode(403);
    }

    @Test
    void whoeverStandsInForAnAbsentManagerDecidesForThem() {
        var boss = force.seller("boss");
        var deputy = force.seller("deputy");
        force.reports(force.seller("mei"), boss, null).then().statusCode(201);
        force.reports(deputy, boss, null).then().statusCode(201);
        force.seller("stranger");
        var expense = submitted(mei, "300.00", Map.of());
        var deputyPerson = force.person("deputy");
        step(deputyPerson, expense, "approval").then().statusCode(404);

        var absence = Map.of(
                "firstDay",
                today.minusDays(2).toString(),
                "lastDay",
                today.plusDays(2).toString(),
                "standInId",
                deputy);
        As.person(force.boss)
                .body(Map.of("sellerId", boss, "profile", absence))
                .post("/absences")
                .then()
                .statusCode(201);

        assertThat(waitingFor(deputyPerson)).containsExactly(expense.toString());
        As.person(deputyPerson).get("/expenses/{id}", expense).then().statusCode(200);
        patch(deputyPerson, "expenses", expense, Map.of("description", "…"))
                .then()
                .statusCode(404);
        step(force.person("stranger"), expense, "approval").then().statusCode(404);
        var own = submitted(deputyPerson, "20.00", Map.of());
        step(deputyPerson, own, "approval").then().statusCode(403).body("type", containsString("expense-own-approval"));
        step(deputyPerson, expense, "approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approvals.by", contains(deputyPerson.id()))
                .body("approvals.insteadOf", contains(force.boss.id()));
    }

    @Test
    void beyondTheBoundOfItsKindTwoHaveToApprove() {
        var kind = kind(Map.of("secondAbove", cny("500.00")));
        var other = Person.of("other-" + force.key, Roles.SALES_MANAGER, force.team);
        var small = submitted(mei, "500.00", Map.of("kind", kind));
        record("expenses", small).body("approvalsNeeded", equalTo(1));
        var large = submitted(mei, "500.01", Map.of("kind", kind));

        step(force.boss, large, "approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("approvalsNeeded", equalTo(2));
        step(force.boss, large, "approval")
                .then()
                .statusCode(409)
                .body("type", containsString("expense-approved-by-you"));
        assertThat(waitingFor(force.boss)).containsExactly(small.toString());
        assertThat(waitingFor(other)).contains(large.toString());
        step(other, large, "approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approvals", hasSize(2));
        var unknown = Map.of("kind", kind, "amount", Map.of("amount", "1.00", "currency", "MWK"));
        record("expenses", submitted(mei, "1.00", unknown)).body("approvalsNeeded", equalTo(2));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsTold() {
        var other = Person.of("other-" + force.key, Roles.SALES_MANAGER, force.team);
        var expense = submitted(mei, "300.00", Map.of());
        var tag = Api.tag("expenses", expense);

        var answers = together(
                        () -> decided(force.boss, expense, tag, "approval"),
                        () -> decided(other, expense, tag, "refusal"))
                .stream()
                .map(Response::statusCode)
                .sorted()
                .toList();

        assertThat(answers.getFirst()).isEqualTo(200);
        assertThat(answers.getLast()).isIn(409, 412);
    }

    private static Response decided(Person person, UUID expense, String tag, String step) {
        return As.person(person)
                .header("If-Match", tag)
                .body(Map.of("reason", "…"))
                .post("/expenses/{id}/{step}", expense, step);
    }

    @Test
    void whatWasApprovedCanBeWithdrawnUntilItIsPaid() {
        var expense = submitted(mei, "300.00", Map.of());
        step(force.boss, expense, "withdrawal", Map.of("reason", "…")).then().statusCode(409);
        step(force.boss, expense, "approval").then().statusCode(200);
        step(mei, expense, "withdrawal", Map.of("reason", "…")).then().statusCode(403);
        step(force.boss, expense, "withdrawal", Map.of("reason", "客户已报销"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        assertThat(elsewhere.heardUntil("crm.sales.expense", expense, "withdrawn"))
                .extracting(Heard::happened)
                .containsExactly("recorded", "submitted", "approved", "withdrawn");
        step(mei, expense, "submission").then().statusCode(409);
        As.person(BOB).get("/expenses/{id}", expense).then().statusCode(404);
        As.person(force.boss)
                .queryParam("fields", "number,status")
                .queryParam("filter", "status==WITHDRAWN")
                .get("/expenses/export")
                .then()
                .statusCode(200)
                .body(containsString("WITHDRAWN"));
    }

    private static List<String> waitingFor(Person person) {
        return As.person(person)
                .queryParam("toDecide", true)
                .queryParam("limit", 200)
                .get("/expenses")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void aKindIsThereOnceAndItsBoundIsNotNegative() {
        var key = kind(Map.of());
        var again = Map.of("key", key, "definition", Map.of("english", "Fair", "chinese", "展会"));
        As.person(ADA).body(again).post("/expense-kinds").then().statusCode(422);
        As.person(ADA)
                .body(Map.of(
                        "key",
                        key + "_",
                        "definition",
                        Map.of("english", "Fair", "chinese", "展会", "secondAbove", cny("-1.00"))))
                .post("/expense-kinds")
                .then()
                .statusCode(422);
        var id = Answers.id(As.person(ADA)
                .body(Map.of("key", key + "_2", "definition", Map.of("english", "Fair", "chinese", "展会")))
                .post("/expense-kinds"));
        patch(ADA, "expense-kinds", id, Map.of("active", false))
                .then()
                .statusCode(200)
                .body("definition.active", equalTo(false));
    }
}
