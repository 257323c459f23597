package dev.guanxi.sales.stages.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.ANN;
import static dev.guanxi.sales.Api.deal;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.Api.step;
import static dev.guanxi.sales.Api.tag;
import static dev.guanxi.sales.Pipelines.define;
import static dev.guanxi.sales.Pipelines.definition;
import static dev.guanxi.sales.Pipelines.id;
import static dev.guanxi.sales.Pipelines.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another pipeline in which deals are unless somebody says otherwise; other services hear of pipelines. */
@QuarkusTest
class StandardPipelineTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @AfterEach
    void asItWas() {
        standard(id("STANDARD"));
    }

    private static void standard(UUID pipeline) {
        step(ADA, "pipelines", pipeline, "standard", Map.of()).then().statusCode(200);
    }

    @Test
    void dealsAreInThePipelineThatWasChosen() {
        var before = deal(ANN, "Before");
        var way = define(ADA, definition("FIRST", "SECOND"));
        var chosen = id(way);
        standard(chosen);

        record("opportunities", before).body("pipeline", equalTo("STANDARD"));
        record("opportunities", deal(ANN, "After"))
                .body("pipeline", equalTo(way))
                .body("stage", equalTo("FIRST"));
        As.person(ANN).get("/pipelines").then().body("[0].key", equalTo(way)).body("[0].standard", equalTo(true));
        As.person(ANN).get("/opportunities/board").then().body("pipeline", equalTo(way));
        record("pipelines", id("STANDARD")).body("standard", equalTo(false));
        patch(ADA, "pipelines", chosen, Map.of("active", false)).then().statusCode(409);
        As.person(ANN)
                .header("If-Match", tag("pipelines", chosen))
                .post("/pipelines/{id}/standard", chosen)
                .then()
                .statusCode(403);
        var retired = define(ADA, with(definition("ONE"), "active", false));
        step(ADA, "pipelines", id(retired), "standard", Map.of()).then().statusCode(409);
    }

    @Test
    void otherServicesHearOfPipelines() {
        var way = define(ADA, definition("FIRST", "SECOND"));
        var pipeline = id(way);
        patch(ADA, "pipelines", pipeline, Map.of("goingBack", true)).then().statusCode(200);
        standard(pipeline);
        standard(id("STANDARD"));

        var heard = elsewhere.heardUntil("crm.sales.pipeline", pipeline, "replaced");
        assertThat(heard).extracting(each -> each.state().path("key").asText()).containsOnly(way);
        assertThat(heard)
                .extracting(each -> each.state().path("standard").asBoolean())
                .containsExactly(false, false, true, false);
        assertThat(heard.getLast().state().at("/definition/stages/1/key").asText())
                .isEqualTo("SECOND");
    }
}
