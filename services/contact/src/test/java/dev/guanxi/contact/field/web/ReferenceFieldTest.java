package dev.guanxi.contact.field.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.field.web.Fields.change;
import static dev.guanxi.contact.field.web.Fields.deactivate;
import static dev.guanxi.contact.field.web.Fields.define;
import static dev.guanxi.contact.field.web.Fields.defined;
import static dev.guanxi.contact.field.web.Fields.definition;
import static dev.guanxi.contact.field.web.Fields.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fields that lead to customers and contacts: to those that one sees, to whoever goes on for them, and to nobody erased. */
@QuarkusTest
class ReferenceFieldTest {
    private final String circle = "/sales/" + UUID.randomUUID();
    private final Person mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, circle);
    private final Person boss = Person.of("boss-" + UUID.randomUUID(), Roles.SALES_MANAGER, circle);
    private final Person stranger = Person.of("bob-" + UUID.randomUUID(), Roles.SALES_REP, "/" + UUID.randomUUID());
    private final String agency = key("agency");
    private final String advisor = key("advisor");
    private UUID agencyField = UUID.randomUUID();
    private UUID advisorField = UUID.randomUUID();

    @BeforeEach
    void anAgencyAndAnAdvisor() {
        agencyField = defined(agency, "REFERENCE", Map.of("refersTo", "customers", "filterable", true));
        advisorField = defined(advisor, "REFERENCE", Map.of("refersTo", "contacts"));
    }

    /** A kind of record has only so many that people find records by. */
    @AfterEach
    void othersHaveRoom() {
        deactivate(agencyField);
        deactivate(advisorField);
    }

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

    private static void refused(Response answer, String key, UUID id) {
        answer.then()
                .statusCode(422)
                .body("violations.field", contains("custom." + key))
                .body("violations[0].message", containsString(id.toString()));
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
    void aMergedCustomerLeadsToTheOneWhoGoesOnAndBack() {
        var one = named(mei, "晨光");
        var other = named(mei, "晨光文具");
        var third = named(mei, "晨光集团");
        var customer = named(mei, "同仁堂", Map.of(agency, one));
        var contact = Api.contact(mei, third, Map.of("fullName", "王小明"));
        define("contacts", agency, definition("REFERENCE", Map.of("refersTo", "customers")))
                .then()
                .statusCode(201);
        As.person(mei)
                .contentType("application/merge-patch+json")
                .header(
                        "If-Match",
                        As.person(mei).get("/contacts/{id}", contact).header("ETag"))
                .body(Map.of("custom", Map.of(agency, one)))
                .patch("/contacts/{id}", contact)
                .then()
                .statusCode(200);

        Api.merge(boss, other, one).then().statusCode(200);
        shows(customer, agency, other);
        ofContact(contact).body("profile.custom." + agency, equalTo(other.toString()));
        assertThat(found(agency, other)).containsExactly(customer.toString());
        refused(patch(mei, customer, agency, one), agency, one);

        var first = Api.lastMergeOf(boss, other);
        Api.merge(boss, third, other).then().statusCode(200);
        shows(customer, agency, third);
        Api.reverse(boss, Api.lastMergeOf(boss, third)).then().statusCode(200);
        shows(customer, agency, other);
        Api.reverse(boss, first).then().statusCode(200);
        shows(customer, agency, one);
        ofContact(contact).body("profile.custom." + agency, equalTo(one.toString()));
    }

    @Test
    void whatWasWrittenAfterAMergeStaysWhenItIsTakenBack() {
        var one = named(mei, "晨光");
        var other = named(mei, "晨光文具");
        var third = named(mei, "第三家");
        var early = named(mei, "甲", Map.of(agency, one));
        Api.merge(boss, other, one).then().statusCode(200);
        var late = named(mei, "乙", Map.of(agency, other));
        patch(mei, early, agency, third).then().statusCode(200);

        Api.reverse(boss, Api.lastMergeOf(boss, other)).then().statusCode(200);

        shows(late, agency, other);
        shows(early, agency, third);
    }

    /** Whoever merges takes over what the duplicate says, also what they do not see themselves. */
    @Test
    void aMergeTakesOverWhatTheDuplicateRefersTo() {
        var secret = named(stranger, "秘密公司");
        var survivor = named(mei, "晨光");
        var duplicate = named(mei, "晨光文具");
        patch(ADA, duplicate, agency, secret).then().statusCode(200);

        Api.merge(boss, survivor, duplicate).then().statusCode(200);
        shows(survivor, agency, secret);

        Api.reverse(boss, Api.lastMergeOf(boss, survivor)).then().statusCode(200);
        As.person(mei).get("/customers/{id}", survivor).then().body("profile.custom?." + agency, nullValue());
        shows(duplicate, agency, secret);
    }

    @Test
    void aMergedContactLeadsToTheOneWhoGoesOnAndBack() {
        var customer = named(mei, "晨光");
        var one = Api.contact(mei, customer, Map.of("fullName", "王小明"));
        var other = Api.contact(mei, customer, Map.of("fullName", "王晓明"));
        patch(mei, customer, advisor, one).then().statusCode(200);

        As.person(boss)
                .header("If-Match", As.person(boss).get("/contacts/{id}", other).header("ETag"))
                .body(Map.of("contactIds", List.of(one)))
                .post("/contacts/{id}/merge", other)
                .then()
                .statusCode(200);
        shows(customer, advisor, other);

        String merge =
                As.person(boss).queryParam("contactId", other).get("/merges").path("items[0].id");
        Api.reverse(boss, UUID.fromString(merge)).then().statusCode(200);
        shows(customer, advisor, one);
    }

    @Test
    void nothingLeadsToWhoeverIsErased() {
        var person = Api.customer(mei, "PERSON", Map.of("name", "王小明"));
        var customer = named(mei, "晨光", Map.of(agency, person));
        var contact = Api.contact(mei, customer, Map.of("fullName", "王小明"));
        patch(mei, customer, advisor, contact).then().statusCode(200);

        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);
        As.person(mei)
                .get("/customers/{id}", customer)
                .then()
                .body("profile.custom." + agency, nullValue())
                .body("profile.custom." + advisor, equalTo(contact.toString()));
        As.person(ADA).post("/contacts/{id}/erasure", contact).then().statusCode(204);
        As.person(mei).get("/customers/{id}", customer).then().body("profile.custom?." + advisor, nullValue());
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

    private Response create(Map<String, ?> custom) {
        return As.person(mei)
                .body(Map.of("kind", "ORGANISATION", "profile", Map.of("name", "晨光", "custom", custom)))
                .post("/customers");
    }

    private static UUID named(Person person, String name) {
        return named(person, name, Map.of());
    }

    private static UUID named(Person person, String name, Map<String, ?> custom) {
        return Api.customer(person, Map.of("name", name, "custom", custom));
    }

    private static String tag(UUID customer) {
        return As.person(ADA).get("/customers/{id}", customer).header("ETag");
    }

    private static Response patch(Person person, UUID customer, String key, UUID value) {
        return patch(person, customer, Map.of("custom", Map.of(key, value)));
    }

    private static Response patch(Person person, UUID customer, Map<String, ?> patch) {
        return As.person(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag(customer))
                .body(patch)
                .patch("/customers/{id}", customer);
    }

    private void shows(UUID customer, String key, UUID value) {
        As.person(mei).get("/customers/{id}", customer).then().body("profile.custom." + key, equalTo(value.toString()));
    }

    private ValidatableResponse ofContact(UUID contact) {
        return As.person(mei).get("/contacts/{id}", contact).then().statusCode(200);
    }

    private List<String> found(String key, UUID value) {
        return As.person(mei)
                .queryParam("filter", "custom.%s==%s".formatted(key, value))
                .get("/customers")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
