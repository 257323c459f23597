package dev.guanxi.contact.field.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.field.web.Fields.change;
import static dev.guanxi.contact.field.web.Fields.define;
import static dev.guanxi.contact.field.web.Fields.definition;
import static dev.guanxi.contact.field.web.Fields.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Fields that lead to customers and contacts: to those that one sees. */
@QuarkusTest
class ReferenceFieldTest extends Referring {
    @Test
    void whatIsNotSeenIsRefusedLikeWhatIsNotThere() {
        var theirs = named(stranger, "他们的");
        var removed = named(mei, "删了的");
        As.person(mei).header("If-Match", tag(removed)).delete("/customers/{id}", removed);
        var ours = named(mei, "我们的");

        refused(create(Map.of(agency, theirs)), agency, theirs);
        refused(create(Map.of(agency, removed)), agency, removed);
        var nobody = UUID.randomUUID();
        refused(create(Map.of(agency, nobody)), agency, nobody);
        refused(create(Map.of(advisor, ours)), advisor, ours);
        create(Map.of(agency, "nobody")).then().statusCode(400);

        var customer = named(mei, "晨光", Map.of(agency, ours.toString().toUpperCase(Locale.ROOT)));
        shows(customer, agency, ours);
        refused(patch(mei, customer, agency, theirs), agency, theirs);
        shows(customer, agency, ours);
    }

    @Test
    void anIdIsShownToWhoeverSeesTheRecordAndSaysNothingMore() {
        var secret = named(stranger, "秘密公司");
        var customer = named(mei, "晨光");
        patch(ADA, customer, agency, secret).then().statusCode(200);

        var shown = As.person(mei).get("/customers/{id}", customer);

        shown.then().body("profile.custom." + agency, equalTo(secret.toString()));
        assertThat(shown.asString()).doesNotContain("秘密公司");
        As.person(mei).get("/customers/{id}", secret).then().statusCode(404);
        patch(mei, customer, Map.of("city", "上海")).then().statusCode(200);
        shows(customer, agency, secret);
    }

    @Test
    void listsFilesAndHistoryHaveThem() {
        var ours = named(mei, "我们的");
        var person = Api.contact(mei, ours, Map.of("fullName", "王小明"));
        var customer = named(mei, "晨光", Map.of(agency, ours));
        named(mei, "别的");
        patch(mei, customer, advisor, person).then().statusCode(200);

        assertThat(found(agency, ours)).containsExactly(customer.toString());
        var file = As.person(mei)
                .queryParam("filter", "custom.%s=in=(%s)".formatted(agency, ours))
                .queryParam("fields", "custom." + agency)
                .get("/customers/export")
                .asString();
        assertThat(file.substring(1).lines().toList()).containsExactly("Rating", ours.toString());
        As.person(mei)
                .get("/customers/{id}/history", customer)
                .then()
                .body("[0].changes.field", contains("custom." + advisor))
                .body("[0].changes[0].after", equalTo(person.toString()));
        As.person(mei)
                .queryParam("sort", "custom." + agency)
                .get("/customers")
                .then()
                .statusCode(422);
        As.person(mei)
                .basePath("/")
                .queryParam("format", "JSON")
                .get("/q/openapi")
                .then()
                .body(
                        "components.schemas.CustomerProfile.properties.custom.properties.%s.format".formatted(agency),
                        equalTo("uuid"))
                .body(
                        "components.schemas.CustomerProfile.properties.custom.properties.%s.'x-refers-to'"
                                .formatted(agency),
                        equalTo("customers"));
    }

    @Test
    void aFileNamesThemByIdAndEachRowIsRefusedByItself() {
        var ours = named(mei, "我们的");
        var theirs = named(stranger, "他们的");
        var imports = new Imports(mei, "customers");
        var job = imports.upload(
                "name,custom.%s\n甲%3$s,%2$s\n乙%3$s,%4$s\n丙%3$s,x\n".formatted(agency, ours, agency, theirs));

        imports.run(job).body("created", equalTo(1)).body("refused", equalTo(2));

        assertThat(String.join("\n", imports.errors(job, "en"))).contains("there is no " + theirs);
        As.person(mei)
                .queryParam("filter", "custom.%s==%s".formatted(agency, ours))
                .get("/customers")
                .then()
                .body("items.name", contains("甲" + agency));
    }

    @Test
    void whatSomethingRefersToStaysWhenItsImportIsTakenBack() {
        var imports = new Imports(mei, "customers");
        var job = imports.upload("name\n甲%1$s\n乙%1$s\n".formatted(agency));
        imports.run(job).body("created", equalTo(2));
        var kept = ofName("甲" + agency);
        var customer = named(mei, "晨光", Map.of(agency, kept));
        var people = new Imports(mei, "contacts");
        var second = people.upload("customer_id,full_name\n%1$s,王小明\n%1$s,李晓红\n".formatted(customer));
        people.run(second).body("created", equalTo(2));
        String person = As.person(mei)
                .queryParam("filter", "fullName==王小明;customerId==" + customer)
                .get("/contacts")
                .path("items[0].id");
        patch(mei, customer, advisor, UUID.fromString(person)).then().statusCode(200);

        imports.perform(job, "undo").body("undone", equalTo(1)).body("kept", equalTo(1));
        people.perform(second, "undo").body("undone", equalTo(1)).body("kept", equalTo(1));

        shows(customer, agency, kept);
        shows(customer, advisor, UUID.fromString(person));
    }

    private UUID ofName(String name) {
        return UUID.fromString(As.person(mei)
                .queryParam("filter", "name==" + name)
                .get("/customers")
                .path("items[0].id"));
    }

    @Test
    void whatItRefersToStaysWhileRecordsHaveValues() {
        var customer = named(mei, "晨光");
        change(agencyField, Map.of("refersTo", "contacts")).then().statusCode(200);
        change(agencyField, Map.of("refersTo", "customers")).then().statusCode(200);
        patch(mei, customer, agency, named(mei, "我们的")).then().statusCode(200);

        change(agencyField, Map.of("refersTo", "contacts"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("definition.refersTo"));
        change(agencyField, Map.of("type", "TEXT")).then().statusCode(422);
    }

    @Test
    void aDefinitionSaysWhatThereIsToReferTo() {
        for (var wrong : List.<Map<String, ?>>of(
                Map.of("refersTo", "planets"),
                Map.of(),
                Map.of("refersTo", "customers", "defaultValue", UUID.randomUUID()))) {
            define("customers", key("wrong"), definition("REFERENCE", wrong))
                    .then()
                    .statusCode(422);
        }
        define("customers", key("wrong"), definition("TEXT", Map.of("refersTo", "customers")))
                .then()
                .statusCode(422);
    }
}
