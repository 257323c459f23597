package dev.guanxi.sales.stages.web;

import static dev.guanxi.platform.testkit.Together.together;
import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.cny;
import static dev.guanxi.sales.Api.deal;
import static dev.guanxi.sales.Api.listed;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.Api.step;
import static dev.guanxi.sales.Pipelines.define;
import static dev.guanxi.sales.Pipelines.definition;
import static dev.guanxi.sales.Pipelines.stage;
import static dev.guanxi.sales.Pipelines.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.sales.Pipelines;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deals that go the ways that somebody defined. */
@QuarkusTest
class DealsInPipelinesTest {
    private final Elsewhere elsewhere = new Elsewhere();

    Person mei;

    @BeforeEach
    void somebodyWithoutDeals() {
        mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/ways-" + UUID.randomUUID());
    }

    private UUID open(String way, String name) {
        return deal(mei, Map.of("name", name, "amount", cny("100.00"), "pipeline", way));
    }

    private Response go(UUID deal, String stage) {
        return step(mei, "opportunities", deal, "stage", Map.of("stage", stage));
    }

    @Test
    void aDealGoesThroughItsPipelineAndOthersHearOfIt() {
        var way = define(ADA, definition(stage("ASKED"), with(stage("ANSWERED"), "probability", 80)));
        var deal = open(way, "Renewal");

        record("opportunities", deal).body("pipeline", equalTo(way)).body("stage", equalTo("ASKED"));
        go(deal, "ENGAGING").then().statusCode(422).body("violations[0].message", containsString("ASKED, ANSWERED"));
        go(deal, "ANSWERED").then().statusCode(200).body("stage", equalTo("ANSWERED"));

        As.person(mei)
                .get("/opportunities/board?pipeline=" + way)
                .then()
                .body("pipeline", equalTo(way))
                .body("columns.stage", contains("ASKED", "ANSWERED", "WON", "LOST"))
                .body("columns.name.chinese", contains("阶段ASKED", "阶段ANSWERED", "赢单", "丢单"))
                .body("columns.probability", contains(50, 80, 100, 0))
                .body("columns.count", contains(0, 1, 0, 0))
                .body("columns[1].newest[0].pipeline", equalTo(way));
        As.person(mei).get("/opportunities/board").then().body("columns.count", contains(0, 0, 0, 0, 0));
        As.person(mei).get("/opportunities/board?pipeline=NOWHERE").then().statusCode(404);
        assertThat(listed(mei, "opportunities", "pipeline==" + way)).containsExactly(deal.toString());
        assertThat(listed(mei, "opportunities", "pipeline==STANDARD")).isEmpty();
        figures(way).body("stages.stage", contains("ASKED", "ANSWERED", "WON", "LOST"));
        var heard = elsewhere.heardUntil("crm.sales.opportunity", deal, "stage-advanced");
        assertThat(heard.getLast().state().path("pipeline").asText()).isEqualTo(way);
        assertThat(heard.getLast().state().path("stage").asText()).isEqualTo("ANSWERED");
    }

    private io.restassured.response.ValidatableResponse figures(String way) {
        open(way, "Another");
        return As.person(mei)
                .get("/pipeline/figures?pipeline=" + way)
                .then()
                .statusCode(200)
                .body("stages.count.sum()", equalTo(2))
                .body("stages.pipeline", contains(way, way, null, null))
                .body("open.count", equalTo(2));
    }

    @Test
    void whoeverSkipsOrGoesBackNeedsAPipelineThatAllowsItAndIsRemembered() {
        var way = define(ADA, definition("ONE", "TWO", "THREE"));
        var deal = open(way, "Jumper");

        go(deal, "THREE").then().statusCode(409).body("type", equalTo("/problems/stage-order"));
        patch(ADA, "pipelines", Pipelines.id(way), Map.of("skipping", true, "goingBack", true));
        go(deal, "THREE").then().statusCode(200);
        step(mei, "opportunities", deal, "stage", Map.of("stage", "ONE", "reason", "another buyer"))
                .then()
                .statusCode(200);
        go(deal, "ONE").then().statusCode(409);

        As.person(mei)
                .get("/opportunities/{id}/stages", deal)
                .then()
                .body("to", contains("ONE", "THREE", "ONE"))
                .body("move", contains("OPENED", "SKIPPED", "WENT_BACK"))
                .body("reason", contains(nullValue(), nullValue(), equalTo("another buyer")))
                .body("pipeline", contains(way, way, way));
        assertThat(elsewhere.heardUntil("crm.sales.opportunity", deal, "went-back"))
                .extracting(Heard::happened)
                .containsExactly("opened", "stage-advanced", "went-back");
    }

    @Test
    void aRetiredStageTakesNoDealsAndThoseInItGoOn() {
        var way = define(ADA, definition("ONE", "TWO", "THREE"));
        var inIt = open(way, "In it");
        var before = open(way, "Before it");
        go(inIt, "TWO").then().statusCode(200);

        retire(way, "ONE", "TWO", "THREE").then().statusCode(200);

        board(way, contains("ONE", "TWO", "THREE", "WON", "LOST"));
        go(before, "TWO").then().statusCode(409).body("type", equalTo("/problems/stage-retired"));
        go(before, "THREE").then().statusCode(200);
        go(inIt, "THREE").then().statusCode(200);
        board(way, contains("ONE", "THREE", "WON", "LOST"));
    }

    private static Response retire(String way, String first, String retired, String last) {
        return patch(
                ADA,
                "pipelines",
                Pipelines.id(way),
                Map.of("stages", List.of(stage(first), with(stage(retired), "retired", true), stage(last))));
    }

    private void board(String way, org.hamcrest.Matcher<?> stages) {
        As.person(mei).get("/opportunities/board?pipeline=" + way).then().body("columns.stage", stages);
    }

    @Test
    void aDealGoesOnInAnotherPipelineUnlessThatTakesNoneAnyMore() {
        var way = define(ADA, definition("ASKED", "ANSWERED"));
        var deal = deal(mei, "Changer");

        move(deal, way, "ENGAGING").then().statusCode(422);
        move(deal, way, "ANSWERED").then().statusCode(200).body("pipeline", equalTo(way));
        As.person(mei)
                .get("/opportunities/{id}/stages", deal)
                .then()
                .body("move", contains("OPENED", "CHANGED_PIPELINE"))
                .body("pipeline", contains("STANDARD", way))
                .body("from", contains(nullValue(), equalTo("PROSPECTING")));
        elsewhere.heardUntil("crm.sales.opportunity", deal, "pipeline-changed");
        patch(mei, "opportunities", deal, Map.of("pipeline", "STANDARD")).then().statusCode(400);

        patch(ADA, "pipelines", Pipelines.id(way), Map.of("active", false));
        var late = deal(mei, "Late");
        move(late, way, "ASKED").then().statusCode(409).body("type", equalTo("/problems/pipeline-inactive"));
        As.person(mei)
                .body(Map.of("name", "New", "pipeline", way))
                .post("/opportunities")
                .then()
                .statusCode(409);
        As.person(mei)
                .body(Map.of("name", "New", "pipeline", "NOWHERE"))
                .post("/opportunities")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("pipeline"));
    }

    private Response move(UUID deal, String way, String stage) {
        return step(mei, "opportunities", deal, "stage", Map.of("stage", stage, "pipeline", way));
    }

    @Test
    void ofAStageThatIsRetiredAndDealsThatComeIntoItAtTheSameMomentOneIsFirst() {
        var way = define(ADA, definition("ONE", "TWO", "THREE"));
        var deals = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) {
            deals.add(open(way, "Racer " + i));
        }
        var calls = new ArrayList<Callable<Integer>>();
        deals.forEach(deal -> calls.add(() -> As.person(mei)
                .header("If-Match", "\"0\"")
                .body(Map.of("stage", "TWO"))
                .post("/opportunities/{id}/stage", deal)
                .statusCode()));
        calls.add(6, () -> retire(way, "ONE", "TWO", "THREE").statusCode());

        var answers = new ArrayList<>(together(calls));

        assertThat(answers.remove(6)).isEqualTo(200);
        assertThat(answers).containsAnyOf(200, 409).isSubsetOf(200, 409);
        for (int i = 0; i < deals.size(); i++) {
            var came = answers.get(i) == 200;
            record("opportunities", deals.get(i)).body("stage", equalTo(came ? "TWO" : "ONE"));
            As.person(mei)
                    .get("/opportunities/{id}/stages", deals.get(i))
                    .then()
                    .body("to", came ? hasItem("TWO") : not(hasItem("TWO")));
        }
        var late = open(way, "Late");
        go(late, "TWO").then().statusCode(409).body("type", equalTo("/problems/stage-retired"));
    }

    @Test
    void aFileNamesPipelinesAndStagesByKeyOrByNameInEitherLanguage() {
        var way = define(ADA, definition("ASKED", "ANSWERED"));
        var seller = "Seller " + way;
        new Imports(ADA, "sellers")
                .run(new Imports(ADA, "sellers").upload("name,team\n%s,/sales/ways\n".formatted(seller)));
        var imports = new Imports(ADA, "opportunities");
        var job = imports.upload("""
                reference,owner,pipeline,stage,engagedOn,closedOn,amount,currency
                %1$s-1,%2$s,%1$s,阶段ANSWERED,2026-01-05,,100,CNY
                %1$s-2,%2$s,%1$s,丢单,2026-01-05,2026-02-05,100,CNY
                %1$s-3,%2$s,%1$s,Engaging,2026-01-05,,100,CNY
                %1$s-4,%2$s,,接触客户,2026-01-05,,100,CNY
                """.formatted(way, seller));
        imports.run(job).body("created", equalTo(3)).body("refused", equalTo(1));

        assertThat(imports.errors(job, "zh-CN").getLast()).contains("ASKED, ANSWERED");
        As.person(ADA)
                .queryParam("filter", "reference=in=(%1$s-1,%1$s-2,%1$s-4)".formatted(way))
                .queryParam("sort", "openedAt")
                .get("/opportunities")
                .then()
                .body("items.find { it.stage == 'ANSWERED' }.pipeline", equalTo(way))
                .body("items.find { it.stage == 'LOST' }.pipeline", equalTo(way))
                .body("items.find { it.stage == 'ENGAGING' }.pipeline", equalTo("STANDARD"));
    }
}
