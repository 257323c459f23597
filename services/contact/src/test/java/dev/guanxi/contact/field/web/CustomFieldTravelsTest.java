package dev.guanxi.contact.field.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.field.web.Fields.TIERS;
import static dev.guanxi.contact.field.web.Fields.deactivate;
import static dev.guanxi.contact.field.web.Fields.define;
import static dev.guanxi.contact.field.web.Fields.defined;
import static dev.guanxi.contact.field.web.Fields.definition;
import static dev.guanxi.contact.field.web.Fields.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where values of an administrator's fields go: history, events, imports, bulk changes, merges, and nowhere after an erasure. */
@QuarkusTest
class CustomFieldTravelsTest {
    private final String circle = "/sales/" + UUID.randomUUID();
    private final Person mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, circle);
    private final Person boss = Person.of("boss-" + UUID.randomUUID(), Roles.SALES_MANAGER, circle);
    private final Elsewhere elsewhere = new Elsewhere();
    private final String rating = key("rating");

    @BeforeEach
    void aRating() {
        defined(rating, "NUMBER", Map.of("filterable", true));
    }

    @Test
    void theHistorySaysWhichValueWasWhatAndTakesItBack() {
        var customer = customer("晨光", Map.of(rating, 3));
        patch(customer, Map.of("custom", Map.of(rating, 5)));

        As.person(mei)
                .get("/customers/{id}/history", customer)
                .then()
                .body("[0].changes.field", contains("custom." + rating))
                .body("[0].changes[0].before", equalTo(3))
                .body("[0].changes[0].after", equalTo(5));
        As.person(mei)
                .header("If-Match", "\"1\"")
                .body(Map.of("version", 0))
                .post("/customers/{id}/restoration", customer)
                .then()
                .statusCode(200)
                .body("profile.custom." + rating, equalTo(3));
    }

    @Test
    void othersHearOfIt() {
        var customer = customer("晨光", Map.of(rating, 3));

        var heard = elsewhere.heardUntil("crm.contact.customer", customer, "created");

        assertThat(heard.getLast().state().path("custom").path(rating).asInt()).isEqualTo(3);
    }

    @Test
    void aFileFillsFieldsAndIsRefusedRowByRow() {
        var tier = key("tier");
        defined(
                tier,
                "CHOICE",
                Map.of("options", TIERS, "label", Map.of("english", "Tier " + tier, "chinese", "级别" + tier)));
        var budget = key("budget");
        defined(budget, "MONEY", Map.of());
        var tiers = key("tiers");
        defined(tiers, "CHOICES", Map.of("options", TIERS));
        String job = As.person(mei)
                .contentType("text/csv")
                .body("name,custom.%s,级别%s,custom.%s,custom.%s\n".formatted(rating, tier, budget, tiers)
                        + "上海晨光,4,金,900 CNY,gold;银\n"
                        + "北京同仁堂,4.5,金,,\n"
                        + "上海家化,,bronze,,\n")
                .post("/imports?kind=customers")
                .then()
                .statusCode(201)
                .body("mapping.columns.'custom." + rating + "'", equalTo("custom." + rating))
                .body("mapping.columns.'级别" + tier + "'", equalTo("custom." + tier))
                .extract()
                .path("id");

        As.person(mei).post("/imports/{id}/run", job).then().statusCode(202);
        job("/imports/{id}", job).body("created", equalTo(1)).body("refused", equalTo(2));

        var errors = As.person(mei)
                .header("Accept-Language", "en")
                .get("/imports/{id}/errors", job)
                .asString();
        assertThat(errors).contains("At most 0 decimals fit here").contains("is none of the options: gold, silver");
        As.person(mei)
                .queryParam("filter", "custom." + rating + "==4")
                .get("/customers")
                .then()
                .body("items.name", contains("上海晨光"))
                .body("items[0].custom." + tier, equalTo("gold"))
                .body("items[0].custom." + budget + ".amount", equalTo("900.00"))
                .body("items[0].custom." + tiers, equalTo(List.of("gold", "silver")));
        As.person(mei)
                .get("/imports/kinds")
                .then()
                .body("find { it.kind == 'customers' }.columns.field", hasItem("custom." + rating));
    }

    @Test
    void peopleBringThemByFileUntilAFieldIsGone() {
        var score = key("score");
        var defined = define("contacts", score, definition("NUMBER", Map.of()));
        var field = UUID.fromString(defined.then().statusCode(201).extract().path("id"));
        Api.customer(mei, Map.of("name", "晨光"));
        var imports = new Imports(mei, "contacts");
        var csv = "customer,full_name,email,custom.%s\n晨光,王小明,ming@example.com,%s\n";
        imports.run(imports.upload(csv.formatted(score, 3))).body("created", equalTo(1));
        var change = imports.upload(csv.formatted(score, 7));
        imports.handle(change, Map.of("mode", "UPDATE", "matchBy", "email")).statusCode(200);
        imports.run(change).body("updated", equalTo(1));
        people().body("items.custom." + score, contains(7));
        imports.perform(change, "undo").body("undone", equalTo(1));
        people().body("items.custom." + score, contains(3));

        deactivate(field);

        As.person(mei)
                .get("/imports/{id}", imports.upload(csv.formatted(score, 9)))
                .then()
                .body("mappingRememberedFrom", notNullValue())
                .body(
                        "mapping.columns",
                        equalTo(Map.of("customer", "customer", "full_name", "full_name", "email", "email")));
    }

    private ValidatableResponse people() {
        return As.person(mei).get("/contacts").then().statusCode(200);
    }

    @Test
    void manyAreChangedAlikeAndBack() {
        var first = customer("A", Map.of(rating, 1));
        customer("B", Map.of(rating, 2));
        String job = Answers.created(As.person(mei)
                .body(Map.of(
                        "list",
                        "customers",
                        "filter",
                        "custom." + rating + "<2",
                        "patch",
                        Map.of("custom", Map.of(rating, 9))))
                .post("/bulk-changes"));

        As.person(mei).post("/bulk-changes/{id}/run", job).then().statusCode(202);
        job("/bulk-changes/{id}", job).body("changed", equalTo(1));
        rating(first, 9);

        As.person(mei).post("/bulk-changes/{id}/undo", job).then().statusCode(202);
        job("/bulk-changes/{id}", job).body("undone", equalTo(1));
        rating(first, 1);
    }

    @Test
    void ofMergedCustomersEachFieldSurvivesByItself() {
        var other = key("other");
        defined(other, "TEXT", Map.of());
        var third = key("third");
        defined(third, "TEXT", Map.of());
        var survivor = customer("晨光", Map.of(rating, 1, third, "mine"));
        var duplicate = customer("晨光文具", Map.of(rating, 2, other, "theirs", third, "other"));

        Api.merge(boss, survivor, Map.of("custom." + third, duplicate), duplicate)
                .then()
                .statusCode(200)
                .body("profile.custom." + rating, equalTo(1))
                .body("profile.custom." + other, equalTo("theirs"))
                .body("profile.custom." + third, equalTo("other"));
        patch(survivor, Map.of("custom", Map.of(rating, 7)));
        var merge = Api.lastMergeOf(boss, survivor);
        As.person(boss)
                .get("/merges/{id}", merge)
                .then()
                .body("fields.field", hasItems("custom." + rating, "custom." + other));
        Api.reverse(boss, merge).then().statusCode(200);

        As.person(mei)
                .get("/customers/{id}", survivor)
                .then()
                .body("profile.custom." + rating, equalTo(7))
                .body("profile.custom." + other, nullValue())
                .body("profile.custom." + third, equalTo("mine"));
        As.person(mei).get("/customers/{id}", duplicate).then().body("profile.custom." + rating, equalTo(2));
    }

    @Test
    void ofAnErasedPersonNoValueIsLeft() {
        var secret = key("secret");
        defined(secret, "TEXT", Map.of());
        var person = Api.customer(mei, "PERSON", Map.of("name", "王小明", "custom", Map.of(secret, "left-handed")));
        patch(person, Map.of("custom", Map.of(secret, "right-handed")));

        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);

        assertThat(Tables.text("select custom::text from customer where id = '" + person + "'"))
                .isEqualTo("{}");
        assertThat(Tables.text(
                        "select string_agg(changes::text, '') from audit_trail where subject = '" + person + "'"))
                .doesNotContain("handed")
                .contains("custom." + secret);
    }

    @Test
    void anotherReplicaHearsOfAFieldThatWasDefinedElsewhere() {
        var elsewhereDefined = key("elsewhere");
        var definition = "{\"type\": \"TEXT\", \"label\": {\"english\": \"E\", \"chinese\": \"别处\"}}";
        Tables.execute("insert into custom_field (id, version, record_kind, field_key, definition, created_at) values"
                + " (gen_random_uuid(), 0, 'customers', '" + elsewhereDefined + "', '" + definition
                + "', now())");

        await().atMost(Duration.ofSeconds(6))
                .until(() -> As.person(mei)
                                .body(Map.of(
                                        "kind",
                                        "ORGANISATION",
                                        "profile",
                                        Map.of("name", "晨光", "custom", Map.of(elsewhereDefined, "x"))))
                                .post("/customers")
                                .statusCode()
                        == 201);
    }

    private UUID customer(String name, Map<String, ?> custom) {
        return Api.customer(mei, Map.of("name", name, "custom", custom));
    }

    private void rating(UUID customer, int expected) {
        As.person(mei).get("/customers/{id}", customer).then().body("profile.custom." + rating, equalTo(expected));
    }

    private void patch(UUID customer, Map<String, ?> patch) {
        As.patch(mei, "/customers/" + customer, patch).then().statusCode(200);
    }

    private ValidatableResponse job(String path, String id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> As.person(mei).get(path, id).then(),
                        answer -> List.of("FINISHED", "FAILED", "UNDONE")
                                .contains(answer.extract().<String>path("status")));
    }
}
