package dev.guanxi.contact.contact.web;

import static dev.guanxi.contact.Api.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People out of files: who is here already, who is changed, and who is forgotten. */
@QuarkusTest
class ContactImportTest extends PeopleImports {
    @Test
    void whoWasUsedSinceStaysWithTheirCompany() {
        var job = imports.upload("customer,full_name\nStay Ltd,Used\nStay Ltd,Unused\nGo Ltd,Gone\n");
        createUnknown(job);
        imports.run(job).body("created", equalTo(3));
        var stay = UUID.fromString(customers().extract().path("items.find { it.name == 'Stay Ltd' }.id"));
        var used = contacts("fullName==Used").extract().<String>path("items[0].id");
        var unused = contacts("fullName==Unused").extract().<String>path("items[0].id");
        Api.created(importer, "/interactions", Api.interaction(stay, Map.of("contactIds", List.of(used))));

        imports.perform(job, "undo").body("undone", equalTo(2)).body("kept", equalTo(1));

        customers().body("items.name", contains("Stay Ltd"));
        contacts("customerId==" + stay).body("items.fullName", contains("Used"));
        As.person(importer).get("/contacts/{id}", unused).then().statusCode(404);
        var heard = elsewhere.heardUntil("crm.contact.contact", UUID.fromString(unused), "erased");
        assertThat(heard.getLast().state().isNull()).isTrue();
        assertThat(imports.kept(job)).last().asString().startsWith("2,\"It was changed or used since, so it stays.\"");
    }

    @Test
    void anErasureForgetsTheFileThatThePersonCameIn() {
        var job = imports.upload("customer,full_name,job_title\nErasing Ltd,Emma Wang,CEO\n");
        createUnknown(job);
        imports.run(job).body("created", equalTo(1));
        var emma = contacts("fullName=='Emma Wang'").extract().<String>path("items[0].id");
        var change = imports.upload("id,job_title\n%s,CFO\n".formatted(emma));
        imports.handle(change, Map.of("mode", "UPDATE", "matchBy", "id")).statusCode(200);
        imports.run(change).body("updated", equalTo(1));

        As.person(ADA).post("/contacts/{id}/erasure", emma).then().statusCode(204);

        for (var forgotten : List.of(job, change)) {
            As.person(importer).get("/imports/{id}", forgotten).then().body("forgotten", equalTo(true));
        }
        imports.perform(change, "undo").body("undone", equalTo(0)).body("kept", equalTo(1));
    }

    @Test
    void aCompanyThatGoesForGoodTakesTheFileAlong() {
        var job = imports.upload("customer,full_name\nGoing Ltd,Emma Wang\n");
        createUnknown(job);
        imports.run(job).body("created", equalTo(1));
        var going = customers().extract().<String>path("items[0].id");
        var emma = contacts("customerId==" + going).extract().<String>path("items[0].id");
        As.person(importer)
                .header("If-Match", "\"0\"")
                .body(Map.of("customerId", Api.customer(importer, Map.of("name", "Staying Ltd"))))
                .post("/contacts/{id}/move", emma)
                .then()
                .statusCode(200);
        As.person(importer)
                .header("If-Match", "\"0\"")
                .delete("/customers/{id}", going)
                .then()
                .statusCode(204);
        As.person(importer).get("/imports/{id}", job).then().body("forgotten", equalTo(false));

        As.person(ADA).delete("/recycle-bin/{id}", going).then().statusCode(204);

        As.person(importer).get("/imports/{id}", job).then().body("forgotten", equalTo(true));
        contact(UUID.fromString(emma)).body("profile.fullName", equalTo("Emma Wang"));
    }

    @Test
    void whoIsHereAlreadyIsNotCreatedAgainNorTheirCompany() {
        var customer = Api.customer(importer, Map.of("name", "Known Ltd"));
        var known = Api.contact(importer, customer, Map.of("fullName", "Li Na", "email", "Li.Na@known.example"));
        var job =
                imports.upload("customer,full_name,email\nKnown Ltd,LI NA,\nElsewhere Ltd,Li Na,li.na@KNOWN.example\n");
        createUnknown(job);

        imports.run(job).body("created", equalTo(0)).body("refused", equalTo(2));

        customers().body("items.name", contains("Known Ltd"));
        assertThat(imports.errors(job, "en"))
                .allMatch(line -> line.startsWith("line") || line.contains(known.toString()));
    }

    @Test
    void rowsChangeThePeopleTheyNameAndAnUndoPutsThemBack() {
        var customer = Api.customer(importer, Map.of("name", "Changing Ltd"));
        Api.customer(importer, Map.of("name", "Other Ltd"));
        var na = Api.contact(
                importer,
                customer,
                Map.of("givenName", "娜", "familyName", "李", "phone", "139-5717-0001", "jobTitle", "经理"));
        var wang = Api.contact(
                importer,
                customer,
                Map.of(
                        "fullName",
                        "王小明",
                        "jobTitle",
                        "采购",
                        "identities",
                        List.of(Map.of("kind", "PHONE", "value", "13800138000"))));
        var job = imports.upload(
                "phone,given_name,job_title,customer,email\n+86 139 5717 0001,娜娜,,Changing Ltd,na@changing.example\n"
                        + "138 0013 8000,,总监,,\n0086 13957170009,新,人,Changing Ltd,\n139 5717 0002,Lost,,,\n");
        imports.handle(job, Map.of("mode", "UPSERT", "matchBy", "phone")).statusCode(200);

        imports.run(job).body("updated", equalTo(2)).body("created", equalTo(1)).body("refused", equalTo(1));

        contact(na)
                .header("ETag", "\"1\"")
                .body("profile.fullName", equalTo("李娜娜"))
                .body("profile.jobTitle", equalTo("经理"))
                .body("profile.phone", equalTo("139-5717-0001"))
                .body("profile.email", equalTo("na@changing.example"));
        contact(wang).body("profile.jobTitle", equalTo("总监")).body("profile.phone", nullValue());
        Api.customer(importer, Map.of("name", "Changing Ltd", "city", "上海"));
        var away = imports.upload("id,customer\n%s,Other Ltd\n%s,Changing Ltd\n".formatted(na, wang));
        imports.handle(away, Map.of("mode", "UPDATE", "matchBy", "id")).statusCode(200);
        imports.run(away).body("unchanged", equalTo(1)).body("refused", equalTo(1));
        assertThat(imports.errors(away, "en").getLast()).contains("This contact is with another customer than");
        As.person(importer)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(Map.of("jobTitle", "董事"))
                .patch("/contacts/{id}", wang)
                .then()
                .statusCode(200);

        imports.perform(job, "undo").body("undone", equalTo(2)).body("kept", equalTo(1));

        contact(na).body("profile.fullName", equalTo("李娜")).body("profile.email", nullValue());
        contact(wang).body("profile.jobTitle", equalTo("董事"));
        contacts("customerId==" + customer).body("items", hasSize(2));
        assertThat(imports.kept(job))
                .last()
                .asString()
                .startsWith("3,\"These fields were changed since, and stay as they are: jobTitle.\",");
    }
}
