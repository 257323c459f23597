package dev.guanxi.contact.customer.web;

import static dev.guanxi.contact.Api.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What files brought and changed is taken back, and forgotten with whom it was about. */
@QuarkusTest
class CustomerImportUndoneTest {
    private final Person importer = Person.of("regretful-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/south");
    private final Imports imports = new Imports(importer, "customers");
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void anUndoTakesBackWhatNobodyUsedSince() {
        var job = imports.upload("name\nUsed\nChanged\nUntouched\n");
        imports.run(job).body("created", equalTo(3));
        var ids = customers().extract().<List<String>>path("items.sort { it.name }.id");
        As.patch(importer, "/customers/" + ids.get(0), Map.of("city", "上海"))
                .then()
                .statusCode(200);
        Api.contact(importer, UUID.fromString(ids.get(2)), Map.of("fullName", "Emma Wang"));

        imports.perform(job, "undo")
                .body("status", equalTo("UNDONE"))
                .body("undone", equalTo(1))
                .body("kept", equalTo(2));

        customers().body("items.name", contains("Changed", "Used"));
        As.person(importer).get("/customers/{id}", ids.get(1)).then().statusCode(404);
        As.person(ADA)
                .get("/customers/{id}/origins", ids.get(0))
                .then()
                .body("find { it.field == 'NAME' }.origin.source", equalTo("IMPORT"))
                .body("find { it.field == 'ADDRESS' }.origin.source", equalTo("PERSON"));
        As.person(importer).post("/imports/{id}/undo", job).then().statusCode(409);
        var heard = elsewhere.heardUntil("crm.contact.customer", UUID.fromString(ids.get(1)), "erased");
        assertThat(heard.getLast().state().isNull()).isTrue();
    }

    @Test
    void anUndoPutsCustomersBackFieldByField() {
        var first = Api.customer(importer, Map.of("name", "First", "city", "上海", "industry", "trade"));
        var second = Api.customer(
                importer, Map.of("name", "Second", "city", "上海", "street", "世纪大道100号", "industry", "trade"));
        var gone = Api.customer(importer, Map.of("name", "Gone", "city", "上海"));
        var job = imports.upload("id,name,city,street,parent\n%s,First!,北京,,Second\n%s,Second!,北京,长安街1号,\n%s,,北京,,\n"
                .formatted(first, second, gone));
        imports.handle(job, Map.of("mode", "UPDATE", "matchBy", "id")).statusCode(200);
        imports.run(job).body("updated", equalTo(3));
        customer(first).body("profile.parentId", equalTo(second.toString()));
        As.patch(importer, "/customers/" + second, Map.of("city", "广州")).then().statusCode(200);
        As.person(importer)
                .header("If-Match", "\"1\"")
                .delete("/customers/{id}", gone)
                .then()
                .statusCode(204);

        imports.perform(job, "undo")
                .body("status", equalTo("UNDONE"))
                .body("undone", equalTo(1))
                .body("kept", equalTo(2));

        customer(first)
                .body("profile.name", equalTo("First"))
                .body("profile.city", equalTo("上海"))
                .body("profile.industry", equalTo("trade"))
                .body("profile.parentId", nullValue());
        customer(second)
                .body("profile.name", equalTo("Second"))
                .body("profile.city", equalTo("广州"))
                .body("profile.street", equalTo("世纪大道100号"));
        origins(second)
                .body("find { it.field == 'INDUSTRY' }.origin.source", equalTo("PERSON"))
                .body("find { it.field == 'NAME' }.origin.source", equalTo("PERSON"))
                .body("find { it.field == 'NAME' }.others", empty());
        origins(first).body("find { it.field == 'NAME' }.origin.source", equalTo("PERSON"));
        var kept = String.join("\n", imports.kept(job));
        assertThat(kept)
                .contains("3,\"These fields were changed since, and stay as they are: city.\"," + second)
                .contains("4,\"The record does not change any more");
    }

    @Test
    void anErasureForgetsTheFileThePersonCameIn() {
        var job = imports.upload("name,kind\nEmma Wang,PERSON\nemma wang,PERSON\n");
        imports.run(job).body("created", equalTo(1)).body("refused", equalTo(1));
        var id = customers().extract().<String>path("items[0].id");
        job(imports.upload("name,kind\nX,PERSON\n")).body("mappingRememberedFrom", notNullValue());

        As.person(ADA).post("/customers/{id}/erasure", id).then().statusCode(204);

        job(imports.upload("name,kind\nX,PERSON\n")).body("mappingRememberedFrom", nullValue());
        job(job).body("forgotten", equalTo(true));
        As.person(importer)
                .get("/imports/{id}/errors", job)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/import-forgotten"));
    }

    @Test
    void anErasureTakesWhatAnImportKeptOfThePerson() {
        var id = Api.customer(importer, "PERSON", Map.of("name", "Emma Wang", "city", "上海"));
        var job = imports.upload("id,city\n%s,北京\n".formatted(id));
        imports.handle(job, Map.of("mode", "UPDATE", "matchBy", "id")).statusCode(200);
        imports.run(job).body("updated", equalTo(1));

        As.person(ADA).post("/customers/{id}/erasure", id).then().statusCode(204);

        imports.perform(job, "undo").body("undone", equalTo(0)).body("kept", equalTo(1));
        assertThat(As.person(importer)
                        .get("/imports/{id}/errors?kept=true", job)
                        .asString())
                .contains("What the record was like before is deleted by now.");
    }

    private ValidatableResponse job(String id) {
        return As.person(importer).get("/imports/{id}", id).then().statusCode(200);
    }

    private ValidatableResponse customer(UUID id) {
        return As.person(importer).get("/customers/{id}", id).then().statusCode(200);
    }

    private ValidatableResponse customers() {
        return As.person(importer).get("/customers?sort=name").then().statusCode(200);
    }

    private static ValidatableResponse origins(UUID id) {
        return As.person(ADA).get("/customers/{id}/origins", id).then().statusCode(200);
    }
}
