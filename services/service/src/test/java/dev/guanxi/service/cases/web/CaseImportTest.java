package dev.guanxi.service.cases.web;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static dev.guanxi.service.Desk.ADMIN;
import static dev.guanxi.service.Desk.AGENT;
import static dev.guanxi.service.Desk.ANALYST;
import static dev.guanxi.service.Desk.OTHER_AGENT;
import static dev.guanxi.service.Desk.act;
import static dev.guanxi.service.Desk.cases;
import static dev.guanxi.service.Desk.customer;
import static dev.guanxi.service.Desk.get;
import static dev.guanxi.service.Desk.known;
import static dev.guanxi.service.Desk.mergedInto;
import static dev.guanxi.service.Desk.open;
import static dev.guanxi.service.Desk.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.service.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an earlier system leaves open becomes cases, a file puts otherwise what they say, and both are taken back. */
@QuarkusTest
class CaseImportTest {
    private static final String CUSTOMERS = "crm.contact.customer";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String model = "model" + run;
    private final Imports imports = new Imports(AGENT, "cases");
    private final Elsewhere elsewhere = new Elsewhere();
    private UUID field = UUID.randomUUID();

    @Inject
    TestClock clock;

    @BeforeEach
    void aModel() {
        clock.show("2026-11-23T09:00");
        var definition = Map.of("type", "TEXT", "label", Map.of("english", "Model " + run, "chinese", "型号" + run));
        field = UUID.fromString(Answers.created(As.person(ADMIN)
                .body(Map.of("recordKind", "cases", "key", model, "definition", definition))
                .post("/custom-fields")));
    }

    @AfterEach
    void othersHaveRoom() {
        As.patch(ADMIN, "/custom-fields/" + field, Map.of("active", false))
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsOpenComesInForCustomersByIdAndNameAndGoesAgain() {
        var important = known("A");
        var named = called("Named " + run);
        called("Twice " + run);
        called("Twice " + run);
        var merged = known(null);
        elsewhere.says(CUSTOMERS, "merged", merged, mergedInto(important));
        eventually(() ->
                open(ADMIN, Map.of("customerId", merged, "subject", "x")).then().statusCode(422));
        var job = imports.upload("""
                客户编号,客户名称,contact_id,主题,描述,型号%1$s
                %2$s,,,Smokes %1$s,"A lot, and it smells",RC-10
                ,NAMED %1$s,,Cold %1$s,,
                %2$s,,,Smokes %1$s,"A lot, and it smells",
                ,Twice %1$s,,Noise %1$s,,
                ,Nobody %1$s,,Noise %1$s,,
                %3$s,,,Noise %1$s,,
                %2$s,,%4$s,Noise %1$s,,
                ,,,Noise %1$s,,
                %2$s,,,,,
                """.formatted(run, important, merged, UUID.randomUUID()));

        for (var step : List.of("dry-run", "run")) {
            imports.perform(job, step).body("created", equalTo(2)).body("refused", equalTo(7));
        }

        assertThat(imports.errors(job, "en"))
                .anyMatch(line -> line.startsWith("4,The row repeats line 2"))
                .anyMatch(line -> line.startsWith("5,") && line.contains("can be any of 2 customers"))
                .anyMatch(
                        line -> line.startsWith("6,") && line.contains("customer: There is no customer Nobody " + run))
                .anyMatch(line -> line.startsWith("7,") && line.contains("was merged, removed or erased"))
                .anyMatch(line -> line.startsWith("8,") && line.contains("contactId: "))
                .anyMatch(line -> line.startsWith("9,") && line.contains("Say which customer"))
                .anyMatch(line -> line.startsWith("10,") && line.contains("subject: "));
        var smokes = idOf("Smokes " + run);
        get(AGENT, smokes)
                .header("ETag", equalTo("\"0\""))
                .body("customerId", equalTo(important.toString()))
                .body("description", equalTo("A lot, and it smells"))
                .body("priority", equalTo("URGENT"))
                .body("status", equalTo("NEW"))
                .body("custom." + model, equalTo("RC-10"))
                .body("ownerId", equalTo(AGENT.id()))
                .body("team", equalTo("/service/centre"));
        var cold = idOf("Cold " + run);
        get(AGENT, cold).body("customerId", equalTo(named.toString())).body("priority", equalTo("NORMAL"));
        assertThat(elsewhere
                        .heardUntil("crm.service.case", smokes, "opened")
                        .getLast()
                        .state()
                        .path("subject")
                        .textValue())
                .isEqualTo("Smokes " + run);
        act(AGENT, smokes, "pause", Map.of()).statusCode(200);

        imports.perform(job, "undo").body("undone", equalTo(1)).body("kept", equalTo(1));

        get(AGENT, smokes).statusCode(200);
        get(AGENT, cold).statusCode(404);
        assertThat(elsewhere.heardUntil("crm.service.case", cold, "erased")).isNotEmpty();
    }

    @Test
    void whatCasesSayIsPutOtherwiseByNumberAndBackButNotWhomTheyAreFor() {
        var customer = called("Owner " + run);
        var other = called("Other " + run);
        var one = opened(AGENT, customer);
        var two = opened(AGENT, customer);
        var theirs = opened(OTHER_AGENT, customer);
        var job = imports.upload("""
                number,customer,subject,description,custom.%2$s
                %3$s,OWNER %1$s,Smokes %1$s,At night,RC-10
                %4$s,Other %1$s,Smokes %1$s,,
                %5$s,,Mine,,
                CS-1999-000001,,Nobody's,,
                """.formatted(run, model, number(one), number(two), number(theirs)));
        imports.handle(job, Map.of("mode", "UPDATE", "matchBy", "number")).statusCode(200);

        imports.perform(job, "dry-run").body("updated", equalTo(1)).body("refused", equalTo(3));
        get(AGENT, one).header("ETag", equalTo("\"0\""));
        imports.run(job).body("updated", equalTo(1)).body("refused", equalTo(3));

        get(AGENT, one)
                .body("subject", equalTo("Smokes " + run))
                .body("description", equalTo("At night"))
                .body("custom." + model, equalTo("RC-10"));
        get(AGENT, two).body("subject", equalTo("It does not heat")).body("customerId", equalTo(customer.toString()));
        assertThat(other).isNotEqualTo(customer);
        As.person(AGENT)
                .get("/cases/{id}/history", one)
                .then()
                .body("[0].importJob", equalTo(job))
                .body("[0].changes.field", containsInAnyOrder("subject", "description", "custom." + model));
        assertThat(imports.errors(job, "zh-CN")).anyMatch(line -> line.contains("customer: 文件不能更改已有工单的 customer"));
        change(one, Map.of("subject", "Smokes no more"));

        imports.perform(job, "undo").body("undone", equalTo(0)).body("kept", equalTo(1));

        get(AGENT, one)
                .body("subject", equalTo("Smokes no more"))
                .body("description", nullValue())
                .body("custom?." + model, nullValue());
        assertThat(imports.kept(job).getLast()).contains("subject");
    }

    /** What a file said of somebody goes with them. */
    @Test
    void theFileForgetsWhoeverIsErased() {
        var customer = called("Erased " + run);
        var job = imports.upload(
                "customer_id,subject,description\n%s,Secret %s,of Mrs %s\n".formatted(customer, run, run));
        imports.run(job).body("created", equalTo(1));
        var id = idOf("Secret " + run);
        assertThat(Tables.mentioning("of Mrs " + run)).contains("service_case");
        assertThat(chunks(job)).isNotEmpty();

        elsewhere.forgets(CUSTOMERS, customer);

        eventually(() -> get(AGENT, id).body("description", nullValue()));
        assertThat(Tables.mentioning("of Mrs " + run)).isEmpty();
        assertThat(chunks(job)).isEmpty();
    }

    private static List<String> chunks(String job) {
        return Tables.column("select job_id::text from import_chunk where job_id = '%s'".formatted(job));
    }

    @Test
    void whoOnlyReadsCasesBringsNone() {
        As.person(ANALYST)
                .contentType("text/csv")
                .body("customer,subject\nA,B\n".getBytes(StandardCharsets.UTF_8))
                .post("/imports?kind=cases")
                .then()
                .statusCode(403);
    }

    /** A customer of that name, of whom this service has heard. */
    private UUID called(String name) {
        var id = known(null);
        elsewhere.says(CUSTOMERS, "changed", id, customer(name, null));
        eventually(() -> assertThat(Tables.column("select name from customer where id = '%s'".formatted(id)))
                .containsExactly(name));
        return id;
    }

    private static UUID idOf(String subject) {
        var found = cases("subject=='%s'".formatted(subject)).body("items", hasSize(1));
        return UUID.fromString(found.extract().path("items[0].id"));
    }

    private static String number(UUID id) {
        return get(ADMIN, id).extract().path("number");
    }

    private static void change(UUID id, Map<String, ?> patch) {
        As.patch(AGENT, "/cases/" + id, patch).then().statusCode(200).body("subject", equalTo(patch.get("subject")));
    }
}
