package dev.guanxi.contact.field.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.field.web.Fields.TIERS;
import static dev.guanxi.contact.field.web.Fields.change;
import static dev.guanxi.contact.field.web.Fields.customerWith;
import static dev.guanxi.contact.field.web.Fields.deactivate;
import static dev.guanxi.contact.field.web.Fields.define;
import static dev.guanxi.contact.field.web.Fields.defined;
import static dev.guanxi.contact.field.web.Fields.definition;
import static dev.guanxi.contact.field.web.Fields.fill;
import static dev.guanxi.contact.field.web.Fields.key;
import static dev.guanxi.contact.field.web.Fields.nothing;
import static dev.guanxi.contact.field.web.Fields.option;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a definition of a field may be, who makes it and reads it, and how it changes. */
@QuarkusTest
class FieldDefinitionTest {
    @Test
    void labelsChangeAndOptionsComeAndRetire() {
        var tier = key("tier");
        var field = defined(tier, "CHOICE", Map.of("options", TIERS));
        var customer = customerWith(Map.of(tier, "gold"));

        change(field, Map.of("options", List.of(option("silver", "Silver", "银"))))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("definition.options"))
                .body("violations[0].message", containsString("Retire it"));
        var retired = Map.of("key", "gold", "label", Map.of("english", "Gold", "chinese", "金"), "retired", true);
        change(
                        field,
                        Map.of(
                                "label",
                                Map.of("english", "Class"),
                                "options",
                                List.of(retired, option("silver", "Silver", "银"), option("iron", "Iron", "铁"))))
                .then()
                .statusCode(200)
                .body("definition.label.english", equalTo("Class"))
                .body("definition.label.chinese", equalTo("评级"));

        fill(customerWith(Map.of(tier, "iron")), Map.of(tier, "gold")).then().statusCode(422);
        As.person(ANN).get("/customers/{id}", customer).then().body("profile.custom." + tier, equalTo("gold"));
        As.person(ADA)
                .get("/custom-fields/{id}/history", field)
                .then()
                .body("[0].changes.field", hasItem("definition.label.english"));
    }

    @Test
    void aTypeStaysWhileThereAreValues() {
        var score = key("score");
        var field = defined(score, "TEXT", Map.of());
        var customer = customerWith(Map.of(score, "12"));

        change(field, Map.of("type", "NUMBER"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("definition.type"))
                .body("violations[0].message", containsString("stays a TEXT"));
        fill(customer, nothing(score)).then().statusCode(200);

        change(field, Map.of("type", "NUMBER")).then().statusCode(200);
        fill(customer, Map.of(score, 12)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Rating", "1st", "a b", "a-b", "a'b", "name", "city", "ownerId", "custom", "street", "valueClass"
            })
    void aKeyIsAnIdentifierThatRecordsDoNotHaveAnyway(String key) {
        define("customers", key, definition("TEXT", Map.of()))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("key"));
    }

    @Test
    void aKeyIsTakenOnceForEachKind() {
        var key = key("once");
        defined(key, "TEXT", Map.of());

        define("customers", key, definition("TEXT", Map.of()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/custom-key-taken"));
        define("contacts", key, definition("TEXT", Map.of())).then().statusCode(201);
        define("elephants", key, definition("TEXT", Map.of())).then().statusCode(422);
    }

    @Test
    void aDefinitionThatContradictsItselfIsRefused() {
        refused(definition("TEXT", Map.of("scale", 2)), "definition.scale");
        refused(definition("NUMBER", Map.of("min", 5, "max", 1)), "definition.min");
        refused(definition("CHOICE", Map.of()), "definition.options");
        refused(definition("CHOICE", Map.of("options", List.of(TIERS.get(0), TIERS.get(0)))), "definition.options");
        refused(definition("TEXT", Map.of("maxLength", 5000, "filterable", true)), "definition.maxLength");
        refused(definition("NUMBER", Map.of("defaultValue", "many")), "definition.defaultValue");
    }

    @Test
    void whoeverSeesCustomersReadsDefinitionsAndOnlyAdministratorsMakeThem() {
        var key = key("seen");
        var field = defined(key, "TEXT", Map.of());

        As.person(ANN)
                .get("/custom-fields?recordKind=customers")
                .then()
                .statusCode(200)
                .body("key", hasItem(key))
                .body("recordKind", not(hasItem("contacts")));
        As.person(ANN).get("/custom-fields/{id}", field).then().statusCode(200);
        As.person(ANN)
                .body(Map.of("recordKind", "customers", "key", key("mine"), "definition", definition("TEXT", Map.of())))
                .post("/custom-fields")
                .then()
                .statusCode(403);
    }

    @Test
    void theSameRequestAgainDefinesNothingTwice() {
        var body = Map.of("recordKind", "customers", "key", key("twice"), "definition", definition("TEXT", Map.of()));
        var idempotencyKey = UUID.randomUUID().toString();

        var first = As.person(ADA)
                .header("Idempotency-Key", idempotencyKey)
                .body(body)
                .post("/custom-fields");
        var second = As.person(ADA)
                .header("Idempotency-Key", idempotencyKey)
                .body(body)
                .post("/custom-fields");

        first.then().statusCode(201).header("ETag", "\"0\"");
        second.then().statusCode(201).body("id", equalTo(first.path("id")));
        As.person(ADA)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"7\"")
                .body(Map.of("active", false))
                .patch("/custom-fields/{id}", first.<String>path("id"))
                .then()
                .statusCode(412);
    }

    @Test
    void theServedContractShowsTheFieldsOfTheMoment() {
        var rating = key("rating");
        var field = defined(rating, "NUMBER", Map.of("min", 0, "max", 5));
        var place = "components.schemas.CustomerProfile.properties.custom.properties." + rating;

        contract().then().body(place + ".type", equalTo("number")).body(place + ".maximum", equalTo(5));
        contract()
                .then()
                .body(
                        "components.schemas.CustomerProfilePatch.properties.custom.anyOf[0].properties." + rating
                                + ".title",
                        equalTo("Rating / 评级"));
        deactivate(field);
        contract().then().body(place, nullValue()).body("paths.keySet()", not(hasSize(0)));
    }

    private static Response contract() {
        return As.person(ADA).basePath("/").queryParam("format", "JSON").get("/q/openapi");
    }

    private static void refused(Map<String, ?> definition, String place) {
        define("customers", key("bad"), definition).then().statusCode(422).body("violations[0].field", equalTo(place));
    }
}
