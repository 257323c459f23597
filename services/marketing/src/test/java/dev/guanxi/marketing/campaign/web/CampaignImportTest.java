package dev.guanxi.marketing.campaign.web;

import static dev.guanxi.marketing.campaign.web.CampaignResourceTest.MAX;
import static dev.guanxi.marketing.campaign.web.CampaignResourceTest.MIA;
import static dev.guanxi.marketing.campaign.web.CampaignResourceTest.REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year's campaigns planned by a file, put otherwise by another, and both taken back. */
@QuarkusTest
class CampaignImportTest {
    private static final Person ADA = Person.of("ada", Roles.ADMIN);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String region = "region" + run;
    private final Imports imports = new Imports(MIA, "campaigns");
    private final Elsewhere elsewhere = new Elsewhere();
    private UUID field = UUID.randomUUID();

    @BeforeEach
    void aRegion() {
        var definition = Map.of("type", "TEXT", "label", Map.of("english", "Region " + run, "chinese", "区域" + run));
        field = UUID.fromString(Answers.created(As.person(ADA)
                .body(Map.of("recordKind", "campaigns", "key", region, "definition", definition))
                .post("/custom-fields")));
    }

    @AfterEach
    void othersHaveRoom() {
        As.patch(ADA, "/custom-fields/" + field, Map.of("active", false)).then().statusCode(200);
    }

    @Test
    void aYearIsPlannedAndTakenBackButForWhatSomebodyAnswered() {
        planned(MIA, "Known", "2027-03-01");
        planned(MAX, "Elsewhere", "2027-03-01");
        var job = imports.upload("""
                活动名称,类型,开始日期,结束日期,预算,币种,区域%1$s
                Fair %1$s,EXHIBITION,2027-03-01,2027-03-04,120000.50,CNY,East
                Fair %1$s,EXHIBITION,2027-09-01,2027-09-04,130000,CNY,
                FAIR %1$s,SEMINAR,2027-03-01,2027-03-02,1,CNY,
                KNOWN %1$s,SEMINAR,2027-03-01,2027-03-02,1,CNY,
                Elsewhere %1$s,SEMINAR,2027-03-01,2027-03-02,1,CNY,
                Backwards %1$s,SEMINAR,2027-03-02,2027-03-01,1,CNY,
                Dear %1$s,SEMINAR,2027-03-01,2027-03-02,-1,CNY,
                Gold %1$s,SEMINAR,2027-03-01,2027-03-02,1,XAU,
                Party %1$s,PARTY,2027-03-01,2027-03-02,1,CNY,
                """.formatted(run));

        for (var step : List.of("dry-run", "run")) {
            imports.perform(job, step).body("created", equalTo(3)).body("refused", equalTo(6));
        }

        assertThat(imports.errors(job, "en"))
                .anyMatch(line -> line.startsWith("4,The row repeats line 2"))
                .anyMatch(line -> line.startsWith("5,") && line.contains("name: There is a campaign KNOWN " + run))
                .anyMatch(line -> line.startsWith("7,endsOn: "))
                .anyMatch(line -> line.startsWith("8,budget: "))
                .anyMatch(line -> line.startsWith("9,") && line.contains("is no currency"))
                .anyMatch(line -> line.startsWith("10,") && line.contains("kind: "));
        assertThat(imports.errors(job, "zh-CN")).anyMatch(line -> line.contains("name: 已有于 2027-03-01 开始的活动 KNOWN"));
        var id = campaign("Fair", "2027-03-01");
        read(id).header("ETag", equalTo("\"0\""))
                .body("status", equalTo("DRAFT"))
                .body("plan.kind", equalTo("EXHIBITION"))
                .body("plan.endsOn", equalTo("2027-03-04"))
                .body("plan.budget.amount", equalTo("120000.50"))
                .body("plan.custom." + region, equalTo("East"))
                .body("ownerId", equalTo(MIA.id()))
                .body("team", equalTo("/marketing/online"));
        assertThat(elsewhere
                        .heardUntil("crm.marketing.campaign", id, "planned")
                        .getLast()
                        .state()
                        .path("name")
                        .textValue())
                .isEqualTo("Fair " + run);
        draftMailing(id);

        imports.perform(job, "undo").body("undone", equalTo(2)).body("kept", equalTo(1));

        read(id);
        found("Fair", "2027-09-01").body("items", empty());
        found("Elsewhere", "2027-03-01").body("items", empty());
    }

    @Test
    void plansArePutOtherwiseByNameAndBackWhereNobodyChangedThemSince() {
        var one = planned(MIA, "One", "2027-03-01");
        var two = planned(MIA, "Two", "2027-03-01");
        var ended = planned(MIA, "Ended", "2027-03-01");
        step(ended, "start");
        step(ended, "end");
        planned(MIA, "Twice", "2027-03-01");
        planned(MIA, "Twice", "2027-04-01");
        planned(MAX, "Theirs", "2027-03-01");
        var job = imports.upload("""
                name,endsOn,budget,custom.%2$s
                ONE %1$s,2027-08-31,99.5,East
                Two %1$s,2027-01-01,,
                Ended %1$s,2027-08-31,,
                Twice %1$s,2027-08-31,,
                Theirs %1$s,2027-08-31,,
                """.formatted(run, region));
        imports.handle(job, Map.of("mode", "UPDATE", "matchBy", "name")).statusCode(200);

        imports.perform(job, "dry-run").body("updated", equalTo(1)).body("refused", equalTo(4));
        read(one).header("ETag", equalTo("\"0\""));
        imports.run(job).body("updated", equalTo(1)).body("refused", equalTo(4));

        read(one)
                .body("plan.name", equalTo("One " + run))
                .body("plan.startsOn", equalTo("2027-03-01"))
                .body("plan.endsOn", equalTo("2027-08-31"))
                .body("plan.budget.amount", equalTo("99.50"))
                .body("plan.budget.currency", equalTo("CNY"))
                .body("plan.custom." + region, equalTo("East"));
        read(two).header("ETag", equalTo("\"0\""));
        As.person(MIA)
                .get("/campaigns/{id}/history", one)
                .then()
                .body("[0].importJob", equalTo(job))
                .body("[0].changes.field", containsInAnyOrder("endsOn", "budget.amount", "custom." + region));
        assertThat(imports.errors(job, "en"))
                .anyMatch(line -> line.startsWith("3,endsOn: "))
                .anyMatch(line -> line.startsWith("4,") && line.contains("has ended"));
        change(one, Map.of("endsOn", "2027-12-31"));

        imports.perform(job, "undo").body("undone", equalTo(0)).body("kept", equalTo(1));

        read(one)
                .body("plan.endsOn", equalTo("2027-12-31"))
                .body("plan.budget.amount", equalTo("1000.00"))
                .body("plan.custom?." + region, nullValue());
        assertThat(imports.kept(job).getLast()).contains("endsOn");
    }

    @Test
    void aSalesRepPlansNoCampaigns() {
        As.person(REP)
                .contentType("text/csv")
                .body("name,kind\nA,EMAIL\n".getBytes(StandardCharsets.UTF_8))
                .post("/imports?kind=campaigns")
                .then()
                .statusCode(403);
    }

    private UUID planned(Person marketer, String name, String from) {
        return UUID.fromString(Answers.created(As.person(marketer)
                .body(Map.of(
                        "name",
                        name + " " + run,
                        "kind",
                        "EMAIL",
                        "startsOn",
                        from,
                        "endsOn",
                        "2027-06-30",
                        "budget",
                        Map.of("amount", "1000.00", "currency", "CNY")))
                .post("/campaigns")));
    }

    private static ValidatableResponse read(UUID id) {
        return As.person(MIA).get("/campaigns/{id}", id).then().statusCode(200);
    }

    private UUID campaign(String name, String from) {
        return UUID.fromString(found(name, from).extract().path("items[0].id"));
    }

    private ValidatableResponse found(String name, String from) {
        return As.person(MIA)
                .queryParam("filter", "name=='%s %s';startsOn==%s".formatted(name, run, from))
                .get("/campaigns")
                .then()
                .statusCode(200);
    }

    private static void step(UUID id, String step) {
        As.person(MIA)
                .header("If-Match", read(id).extract().header("ETag"))
                .post("/campaigns/{id}/" + step, id)
                .then()
                .statusCode(200);
    }

    private static void change(UUID id, Map<String, ?> patch) {
        As.person(MIA)
                .contentType("application/merge-patch+json")
                .header("If-Match", read(id).extract().header("ETag"))
                .body(patch)
                .patch("/campaigns/{id}", id)
                .then()
                .statusCode(200);
    }

    private static void draftMailing(UUID campaign) {
        As.person(MIA)
                .body(Map.of(
                        "campaignId",
                        campaign,
                        "purpose",
                        "newsletter",
                        "content",
                        Map.of("subjectEn", "Spring", "bodyEn", "It is here.")))
                .post("/mailings")
                .then()
                .statusCode(201);
    }
}
