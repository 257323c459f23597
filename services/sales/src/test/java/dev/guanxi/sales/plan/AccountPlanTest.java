package dev.guanxi.sales.plan;

import static dev.guanxi.sales.Api.BOB;
import static dev.guanxi.sales.Api.bringBack;
import static dev.guanxi.sales.Api.cny;
import static dev.guanxi.sales.Api.listed;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.Api.remove;
import static dev.guanxi.sales.Api.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Plans with customers: how far one has come, and what was promised against what was delivered. */
@QuarkusTest
class AccountPlanTest {
    private static final Person MEI =
            Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/plan-" + UUID.randomUUID());

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void ofThreeObjectivesOneThatIsDoneIsThirtyThreePercent() {
        var plan = begun(
                customer(), List.of(goal("rollout", "300000.00"), goal("training", "50000.00"), goal("audit", null)));
        record("account-plans", plan)
                .body("percent", equalTo(0))
                .body("promised.amount", contains("350000.00"))
                .body("delivered", empty());

        completed(plan, Map.of("objective", "rollout", "doneOn", "2026-11-20", "delivered", cny("280000.00")))
                .then()
                .statusCode(200)
                .body("percent", equalTo(33))
                .body("promised.amount", contains("350000.00"))
                .body("delivered.amount", contains("280000.00"))
                .body("objectives[0].doneOn", equalTo("2026-11-20"));
        As.person(MEI)
                .queryParam("filter", "percent==33")
                .get("/account-plans")
                .then()
                .body("items.id", contains(plan.toString()))
                .body("items.objectives", contains(3))
                .body("items.done", contains(1))
                .body("items.nextDue", contains("2027-06-30"));
        completed(plan, Map.of("objective", "training", "doneOn", "2026-11-21"));
        record("account-plans", plan).body("percent", equalTo(66));
        completed(plan, Map.of("objective", "audit", "doneOn", "2026-11-22"));
        record("account-plans", plan).body("percent", equalTo(100));

        completed(plan, Map.of("objective", "rollout")).then().statusCode(200).body("delivered", empty());
        record("account-plans", plan).body("percent", equalTo(66)).body("objectives[0].doneOn", nullValue());
        completed(plan, Map.of("objective", "nothing", "doneOn", "2026-11-20"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("objective"));
        assertThat(elsewhere.heardUntil("crm.sales.account-plan", plan, "objective-reopened"))
                .extracting(heard -> heard.state().path("percent").asInt())
                .containsExactly(0, 33, 66, 100, 66);
    }

    @Test
    void aPlanIsChangedTakenBackAndKeptInItsHistory() {
        var plan = begun(customer(), List.of(goal("rollout", "300000.00")));
        var actions = List.of(Map.of("what", "安排季度回顾", "who", MEI.id(), "due", "2026-12-15"));
        patch(MEI, "account-plans", plan, Map.of("name", "五年计划", "actions", actions))
                .then()
                .statusCode(200)
                .body("actions.what", contains("安排季度回顾"))
                .body("actions.done", contains(false));
        assertThat(listed(MEI, "account-plans", "nextDue==2026-12-15")).containsExactly(plan.toString());
        As.person(MEI)
                .get("/account-plans/{id}/history", plan)
                .then()
                .body("[0].changes.field", hasItem("name"))
                .body("[0].actor", equalTo(MEI.id()));

        step(MEI, "account-plans", plan, "restoration", Map.of("version", 0))
                .then()
                .statusCode(200)
                .body("name", equalTo("三年计划"))
                .body("actions", empty());
        patch(MEI, "account-plans", plan, Map.of("validUntil", "2025-12-31"))
                .then()
                .statusCode(422);
        var twice = List.of(goal("same", null), goal("same", null));
        patch(MEI, "account-plans", plan, Map.of("objectives", twice))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("objectives[1].key"));
        patch(BOB, "account-plans", plan, Map.of("name", "Not mine")).then().statusCode(404);

        remove(MEI, "account-plans", plan);
        assertThat(listed(MEI, "account-plans", "name==*")).doesNotContain(plan.toString());
        record("account-plans", plan).body("status", equalTo("REMOVED"));
        completed(plan, Map.of("objective", "rollout", "doneOn", "2026-11-20"))
                .then()
                .statusCode(409);
        bringBack(MEI, plan).then().statusCode(204);
        record("account-plans", plan).body("status", equalTo("ACTIVE")).body("percent", equalTo(0));
    }

    @Test
    void aPlanFollowsItsCustomerAndGoesWithAPersonWhoIsForgotten() {
        var twin = customer();
        var survivor = customer();
        var plan = begun(twin, List.of(goal("rollout", null)));

        says(twin, "merged", "MERGED", survivor);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> record("account-plans", plan).body("customerId", equalTo(survivor.toString())));
        elsewhere.forgets("crm.contact.customer", survivor);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> record("account-plans", plan).statusCode(404));
        begin(Ids.next(), List.of(goal("rollout", null))).then().statusCode(422);
    }

    private static Map<String, Object> goal(String key, @Nullable String promised) {
        var goal = new HashMap<String, Object>(
                Map.of("key", key, "what", "全部门店换装新设备", "measure", "stores", "target", "40", "due", "2027-06-30"));
        if (promised != null) {
            goal.put("promised", cny(promised));
        }
        return goal;
    }

    private UUID customer() {
        var id = Ids.next();
        says(id, "created", "ACTIVE", null);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Tables.column("select id from customer where id = '%s'".formatted(id))
                        .isEmpty());
        return id;
    }

    private void says(UUID customer, String what, String status, @Nullable UUID mergedInto) {
        var state = new HashMap<String, @Nullable Object>(
                Map.of("kind", "ORGANISATION", "name", "Plan " + customer, "status", status));
        state.put("mergedInto", mergedInto);
        elsewhere.says("crm.contact.customer", what, customer, state);
    }

    private static UUID begun(UUID customer, List<? extends Map<String, ?>> goals) {
        var answer = begin(customer, goals);
        Answers.created(answer);
        return Answers.id(answer);
    }

    private static Response begin(UUID customer, List<? extends Map<String, ?>> goals) {
        var plan = Map.of("name", "三年计划", "validFrom", "2026-01-01", "validUntil", "2028-12-31", "objectives", goals);
        return As.person(MEI).body(Map.of("customerId", customer, "plan", plan)).post("/account-plans");
    }

    private static Response completed(UUID plan, Map<String, ?> said) {
        return step(MEI, "account-plans", plan, "completion", said);
    }
}
