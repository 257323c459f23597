package dev.guanxi.sales.stages.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.MEG;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Pipelines.define;
import static dev.guanxi.sales.Pipelines.definition;
import static dev.guanxi.sales.Pipelines.id;
import static dev.guanxi.sales.Pipelines.key;
import static dev.guanxi.sales.Pipelines.stage;
import static dev.guanxi.sales.Pipelines.told;
import static dev.guanxi.sales.Pipelines.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pipelines as administrators and sales managers keep them. */
@QuarkusTest
class PipelineDefinitionTest {
    @Test
    void thereIsOneFromTheBeginningWithTheStagesThatThereAlwaysWere() {
        As.person(MEG)
                .get("/pipelines")
                .then()
                .statusCode(200)
                .body("[0].key", equalTo("STANDARD"))
                .body("[0].standard", equalTo(true))
                .body("[0].definition.stages.key", equalTo(List.of("PROSPECTING", "ENGAGING", "PROPOSING")))
                .body("[0].definition.stages.name.chinese", hasItem("接触客户"));
        patch(ADA, "pipelines", id("STANDARD"), Map.of("active", false))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/pipeline-standard-stays"));
    }

    @Test
    void aSalesManagerKeepsPipelinesAndTheHistoryTellsWhoDidWhat() {
        var way = define(MEG, definition("ASKED", "ANSWERED"));

        patch(MEG, "pipelines", id(way), Map.of("goingBack", true, "name", Map.of("chinese", "老客户续约")))
                .then()
                .statusCode(200)
                .body("definition.goingBack", equalTo(true))
                .body("definition.name.english", equalTo("Renewals"))
                .body("definition.name.chinese", equalTo("老客户续约"));
        As.person(MEG)
                .get("/pipelines/{id}/history", id(way))
                .then()
                .statusCode(200)
                .body("[0].actorName", equalTo("meg"))
                .body("[0].changes.field", hasItem(containsString("definition")));
        As.person(MEG)
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("skipping", true))
                .patch("/pipelines/{id}", id(way))
                .then()
                .statusCode(412);
    }

    @Test
    void aPipelineThatIsDefinedWithAnIdempotencyKeyTakesDealsAtOnce() {
        for (int i = 0; i < 5; i++) {
            var way = key();
            As.person(ADA)
                    .header("Idempotency-Key", way)
                    .body(Map.of("key", way, "definition", definition("ASKED")))
                    .post("/pipelines")
                    .then()
                    .statusCode(201);
            As.person(MEG)
                    .body(Map.of("name", "At once", "pipeline", way))
                    .post("/opportunities")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void whatContradictsItselfIsRefused() {
        refused(definition("ASKED", "WON")).body("violations.field", hasItem("stages[1].key"));
        refused(definition("ASKED", "ASKED")).body("violations.message", hasItem(containsString("ASKED")));
        refused(definition(with(stage("ASKED"), "retired", true)))
                .body("violations.message", hasItem(containsString("not retired")));
        refused(definition(with(stage("ASKED"), "probability", 101)));
        refused(definition(stage("ASKED", told("x", "X", "某", Map.of("field", "shoeSize", "is", "FILLED")))))
                .body("violations.field", hasItem("stages[0].criteria[0].check.field"));
        refused(definition(stage(
                        "ASKED", told("x", "X", "某", Map.of("field", "amount", "is", "AT_LEAST", "value", "much")))))
                .body("violations.field", hasItem("stages[0].criteria[0].check.value"));
        refused(definition(stage("ASKED", told("x", "X", "某", Map.of("field", "name", "is", "AT_MOST", "value", "z")))))
                .body("violations.field", hasItem("stages[0].criteria[0].check.is"));
        var same = told("x", "X", "某", Map.of("field", "amount", "is", "FILLED"));
        refused(definition(stage("ASKED", same), stage("ANSWERED", same)))
                .body("violations.message", hasItems(containsString("two criteria")));
    }

    private static ValidatableResponse refused(Map<String, ?> definition) {
        return As.person(ADA)
                .body(Map.of("key", key(), "definition", definition))
                .post("/pipelines")
                .then()
                .statusCode(422);
    }

    @Test
    void aKeyIsTakenOnceAndAStageIsNeverLeftOut() {
        var way = define(ADA, definition("ASKED", "ANSWERED"));

        As.person(ADA)
                .body(Map.of("key", way, "definition", definition("ASKED")))
                .post("/pipelines")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/pipeline-key-taken"));
        As.person(ADA)
                .header("Accept-Language", "zh-CN")
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("stages", List.of(stage("ANSWERED"))))
                .patch("/pipelines/{id}", id(way))
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("请将其停用"));
    }
}
