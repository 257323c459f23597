package dev.guanxi.contact.field.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes back leads to whoever goes on, when what a record referred to was merged meanwhile. */
@QuarkusTest
class ReferenceReturnTest extends Referring {
    @Test
    void aRestorationLeadsToWhoeverGoesOnAndBackWithTheMerge() {
        var one = named(mei, "晨光");
        var other = named(mei, "晨光文具");
        var customer = named(mei, "同仁堂", Map.of(agency, one));
        patch(mei, customer, Map.of("custom", nothing(agency))).then().statusCode(200);
        Api.merge(boss, other, one).then().statusCode(200);

        restore(customer, 0, "custom")
                .then()
                .statusCode(200)
                .body("profile.custom." + agency, equalTo(other.toString()));

        As.person(mei)
                .get("/customers/{id}/history", customer)
                .then()
                .body("[0].restored", equalTo(0))
                .body("[0].changes.field", contains("custom." + agency))
                .body("[0].changes[0].after", equalTo(other.toString()));
        Api.reverse(boss, Api.lastMergeOf(boss, other)).then().statusCode(200);
        shows(customer, agency, one);
    }

    @Test
    void whoeverDoesNotSeeWhoGoesOnCannotComeBackToThem() {
        var one = named(mei, "晨光");
        var other = named(stranger, "晨光文具");
        var customer = named(mei, "同仁堂", Map.of(agency, one));
        patch(mei, customer, Map.of("custom", nothing(agency))).then().statusCode(200);
        Api.merge(Api.ADA, other, one).then().statusCode(200);

        refused(restore(customer, 0, "custom"), agency, one);
        refused(patch(mei, customer, agency, one), agency, one);
    }

    @Test
    void theUndoOfABulkChangeAndOfAnImportLeadsToWhoeverGoesOn() {
        var one = named(mei, "晨光");
        var other = named(mei, "晨光文具");
        var unlike = "得力" + UUID.randomUUID();
        var third = named(mei, unlike);
        var many = named(mei, "同仁堂", Map.of(agency, one));
        var filed = Api.customer(mei, Map.of("name", "胡庆余堂", "parentId", one, "custom", Map.of(agency, one)));
        var bulk = Answers.id(As.person(mei)
                .body(Map.of(
                        "list", "customers", "ids", List.of(many), "patch", Map.of("custom", Map.of(agency, third))))
                .post("/bulk-changes"));
        performed(bulk, "run");
        var imports = new Imports(mei, "customers");
        var job = imports.upload("id,custom.%s,parent\n%s,%s,%s\n".formatted(agency, filed, third, unlike));
        imports.handle(job, Map.of("mode", "UPDATE", "matchBy", "id")).statusCode(200);
        imports.run(job).body("updated", equalTo(1));
        shows(many, agency, third);
        shows(filed, agency, third);
        Api.merge(boss, other, one).then().statusCode(200);

        performed(bulk, "undo");
        imports.perform(job, "undo").body("undone", equalTo(1));

        shows(many, agency, other);
        shows(filed, agency, other);
        As.person(mei).get("/customers/{id}", filed).then().body("profile.parentId", equalTo(other.toString()));
    }

    @Test
    void aParentThatComesBackIsWhoeverGoesOnForIt() {
        var one = named(mei, "晨光");
        var other = named(mei, "晨光文具");
        var part = Api.customer(mei, Map.of("name", "分店", "parentId", one));
        var none = new HashMap<String, Object>();
        none.put("parentId", null);
        patch(mei, part, none).then().statusCode(200).body("profile.parentId", nullValue());
        Api.merge(boss, other, one).then().statusCode(200);

        restore(part, 0, "parentId").then().statusCode(200).body("profile.parentId", equalTo(other.toString()));

        As.person(mei)
                .get("/customers/{id}/group", other)
                .then()
                .body("members.findAll { it.id == '%s' }".formatted(part), hasSize(1));
        patch(mei, other, Map.of("parentId", one)).then().statusCode(422);
    }

    private Response restore(UUID customer, int version, String field) {
        return As.person(mei)
                .header("If-Match", tag(customer))
                .body(Map.of("version", version, "fields", List.of(field)))
                .post("/customers/{id}/restoration", customer);
    }

    private void performed(UUID job, String what) {
        As.person(mei).post("/bulk-changes/{id}/" + what, job).then().statusCode(202);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> As.person(mei)
                        .get("/bulk-changes/{id}", job)
                        .then()
                        .body(what.equals("run") ? "changed" : "undone", equalTo(1)));
    }

    private static Map<String, Object> nothing(String key) {
        var nothing = new HashMap<String, Object>();
        nothing.put(key, null);
        return nothing;
    }
}
