package dev.guanxi.sales.opportunity.web;

import static dev.guanxi.platform.testkit.Together.together;
import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.deal;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.Api.step;
import static dev.guanxi.sales.Bulk.at;
import static dev.guanxi.sales.Bulk.prepared;
import static dev.guanxi.sales.Bulk.rows;
import static dev.guanxi.sales.Pipelines.define;
import static dev.guanxi.sales.Pipelines.definition;
import static dev.guanxi.sales.Pipelines.stage;
import static dev.guanxi.sales.Pipelines.ticked;
import static dev.guanxi.sales.Pipelines.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.sales.Bulk.Crew;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many deals moved to another stage at once: each by the rules of a step by hand, and taken back. */
@QuarkusTest
class DealsMovedTogetherTest {
    Person mei;

    @BeforeEach
    void aTeamOfTheirOwn() {
        mei = Crew.gathered().mei();
    }

    @Test
    void whatIsNotReadyIsNamedAndTheRestMovesAndComesBack() {
        var way = define(
                ADA,
                definition(
                        stage("ONE", ticked("budgetKnown", "The budget is known", "预算已明确")),
                        stage("TWO"),
                        stage("THREE")));
        var ready = of(way, "Ready");
        var other = of(way, "Ready too");
        var unready = of(way, "Unready");
        var lost = of(way, "Lost");
        for (var deal : List.of(ready, other)) {
            step(mei, "opportunities", deal, "checklist", Map.of("criterion", "budgetKnown", "so", true))
                    .then()
                    .statusCode(200);
        }
        step(mei, "opportunities", lost, "loss", Map.of("reason", "price"))
                .then()
                .statusCode(200);

        var job = prepared(mei, "opportunities", Map.of("filter", "pipeline==" + way, "patch", Map.of("stage", "TWO")));
        at(mei, job, "dry-run").body("changed", equalTo(2)).body("refused", equalTo(2));
        record("opportunities", ready).body("stage", equalTo("ONE"));
        at(mei, job, "run").body("changed", equalTo(2)).body("refused", equalTo(2));

        rows(mei, job, "REFUSED")
                .body(
                        "items.find { it.id == '" + unready + "' }.reason",
                        endsWith("What is missing: The budget is known"))
                .body("items.find { it.id == '" + lost + "' }.reason", containsString("LOST"));
        As.person(mei)
                .header("Accept-Language", "zh-CN")
                .get("/bulk-changes/{id}/rows?filter=outcome==REFUSED", job)
                .then()
                .body("items.find { it.id == '" + unready + "' }.reason", endsWith("预算已明确"));
        record("opportunities", unready).body("stage", equalTo("ONE"));
        record("opportunities", ready).body("stage", equalTo("TWO"));
        steps(ready).body("to", contains("ONE", "TWO")).body("move", contains("OPENED", "ADVANCED"));
        As.person(mei)
                .get("/opportunities/{id}/history", ready)
                .then()
                .body("[0].bulkChange", equalTo(job))
                .body("[0].reason", equalTo("Spring"));
        step(mei, "opportunities", other, "stage", Map.of("stage", "THREE"))
                .then()
                .statusCode(200);

        at(mei, job, "undo").body("undone", equalTo(1)).body("kept", equalTo(1));
        record("opportunities", ready).body("stage", equalTo("ONE")).body("engagedAt", nullValue());
        record("opportunities", other).body("stage", equalTo("THREE"));
        steps(ready).body("move", contains("OPENED", "ADVANCED", "WENT_BACK"));
        rows(mei, job, "KEPT").body("items.id", contains(other.toString()));
    }

    @Test
    void dealsGoIntoAnotherPipelineTogetherAndNobodyWinsThemThatWay() {
        var way = define(ADA, definition("ONE"));
        var next = define(ADA, definition("FIRST", "SECOND"));
        var one = of(way, "One");
        var patch = Map.of("stage", "SECOND", "pipeline", next, "probability", 70);

        var job = prepared(mei, "opportunities", Map.of("ids", List.of(one), "patch", patch));
        at(mei, job, "run").body("changed", equalTo(1));
        record("opportunities", one)
                .body("pipeline", equalTo(next))
                .body("stage", equalTo("SECOND"))
                .body("probability", equalTo(70));
        at(mei, job, "undo").body("undone", equalTo(1));
        record("opportunities", one)
                .body("pipeline", equalTo(way))
                .body("stage", equalTo("ONE"))
                .body("probability", nullValue());

        for (var wrong : List.of(Map.of("stage", "WON"), Map.of("pipeline", next), Map.of("stage", "NOWHERE"))) {
            var refused = prepared(mei, "opportunities", Map.of("ids", List.of(one), "patch", wrong));
            at(mei, refused, "run").body("refused", equalTo(1));
        }
    }

    /** While a job moves forty deals on, somebody moves each of them as well: every deal has one step of one of the two. */
    @Test
    void ofABulkMoveAndAMoveByHandOneWinsForEachDeal() {
        var way = define(ADA, with(definition("ONE", "TWO", "THREE"), "skipping", true));
        var deals = IntStream.range(0, 40).mapToObj(i -> of(way, "Race " + i)).toList();
        var job = prepared(mei, "opportunities", Map.of("filter", "pipeline==" + way, "patch", Map.of("stage", "TWO")));

        Callable<List<Integer>> alone =
                () -> deals.stream().map(deal -> byHand(deal).statusCode()).toList();
        Callable<List<Integer>> all =
                () -> List.of(at(mei, job, "run").extract().<Integer>path("changed"));
        var answers = together(List.of(alone, all));

        var byHand = answers.getFirst();
        for (int i = 0; i < deals.size(); i++) {
            assertThat(byHand.get(i)).isIn(200, 412);
            var stage = byHand.get(i) == 200 ? "THREE" : "TWO";
            record("opportunities", deals.get(i)).body("stage", equalTo(stage));
            steps(deals.get(i)).body("to", contains("ONE", stage)).body("from", contains(null, "ONE"));
        }
        var late = byHand.stream().filter(status -> status == 412).count();
        assertThat(answers.getLast()).containsExactly((int) late);
        As.person(mei).get("/bulk-changes/{id}", job).then().body("refused", equalTo((int) (deals.size() - late)));
    }

    /** From what somebody has read before the job began. */
    private Response byHand(UUID deal) {
        return As.person(mei)
                .header("If-Match", "\"0\"")
                .body(Map.of("stage", "THREE"))
                .post("/opportunities/{id}/stage", deal);
    }

    private static ValidatableResponse steps(UUID deal) {
        return As.person(ADA).get("/opportunities/{id}/stages", deal).then().statusCode(200);
    }

    private UUID of(String way, String name) {
        return deal(mei, Map.of("name", name, "pipeline", way));
    }
}
