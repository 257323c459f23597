package dev.guanxi.contact.field.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.field.web.Fields.TIERS;
import static dev.guanxi.contact.field.web.Fields.change;
import static dev.guanxi.contact.field.web.Fields.deactivate;
import static dev.guanxi.contact.field.web.Fields.define;
import static dev.guanxi.contact.field.web.Fields.defined;
import static dev.guanxi.contact.field.web.Fields.definition;
import static dev.guanxi.contact.field.web.Fields.key;
import static dev.guanxi.contact.field.web.Fields.option;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that an administrator defines: what a definition may be, and what records may have. */
@QuarkusTest
class CustomFieldTest {
    @Test
    void aFieldHasValuesFromTheMomentItIsDefined() {
        var rating = key("rating");
        defined(rating, "NUMBER", Map.of("scale", 1, "min", 0, "max", 5));

        var customer = customer(Map.of(rating, 4.50));

        As.person(ANN).get("/customers/{id}", customer).then().body("profile.custom." + rating, equalTo(4.5f));
        patch(customer, Map.of(rating, 3)).then().statusCode(200).body("profile.custom." + rating, equalTo(3));
        var without = patch(customer, nothing(rating));
        without.then().statusCode(200).body("profile.custom", nullValue());
    }

    @Test
    void eachTypeKeepsItsValuesInOneForm() {
        var money = key("budget");
        defined(money, "MONEY", Map.of());
        var day = key("day");
        defined(day, "DATE", Map.of());
        var moment = key("moment");
        defined(moment, "MOMENT", Map.of());
        var yes = key("yes");
        defined(yes, "YES_NO", Map.of());
        var tier = key("tier");
        defined(tier, "CHOICE", Map.of("options", TIERS));
        var tiers = key("tiers");
        defined(tiers, "CHOICES", Map.of("options", TIERS));
        var mail = key("mail");
        defined(mail, "EMAIL", Map.of());
        var phone = key("phone");
        defined(phone, "PHONE", Map.of());
        var url = key("url");
        defined(url, "URL", Map.of());
        var text = key("text");
        defined(text, "TEXT", Map.of("maxLength", 10));

        var customer = customer(Map.of(
                money,
                Map.of("amount", "900", "currency", "CNY"),
                day,
                "2026-03-09",
                moment,
                "2026-03-09T10:00:00+08:00",
                yes,
                true,
                tier,
                "gold",
                tiers,
                List.of("silver", "gold", "silver"),
                mail,
                "a@example.com",
                phone,
                "+86 21 5555 0100",
                url,
                "https://example.com/a",
                text,
                " 重要客户 "));

        As.person(ANN)
                .get("/customers/{id}", customer)
                .then()
                .body("profile.custom." + money + ".amount", equalTo("900.00"))
                .body("profile.custom." + day, equalTo("2026-03-09"))
                .body("profile.custom." + moment, equalTo("2026-03-09T02:00:00.000Z"))
                .body("profile.custom." + yes, equalTo(true))
                .body("profile.custom." + tier, equalTo("gold"))
                .body("profile.custom." + tiers, equalTo(List.of("silver", "gold")))
                .body("profile.custom." + text, equalTo("重要客户"));
    }

    @Test
    void unknownKeysAndWrongTypesAreAllNamedInTheCallersLanguage() {
        var rating = key("rating");
        defined(rating, "NUMBER", Map.of());
        var tier = key("tier");
        defined(tier, "CHOICE", Map.of("options", TIERS));

        var refusal = As.person(ANN)
                .header("Accept-Language", "zh-CN")
                .body(Map.of(
                        "kind",
                        "ORGANISATION",
                        "profile",
                        Map.of("name", "晨光", "custom", Map.of(rating, "five", "nobody", 1, tier, 7))))
                .post("/customers");

        refusal.then()
                .statusCode(400)
                .body("type", equalTo("/problems/unreadable"))
                .body("violations.field", hasItems("custom." + rating, "custom.nobody", "custom." + tier))
                .body("violations.message", hasItem("\"five\"不是 NUMBER 类型的值。"));
    }

    @Test
    void aValueThatBreaksARuleIsRefusedAndNamed() {
        var rating = key("rating");
        defined(rating, "NUMBER", Map.of("min", 1, "max", 5));
        var tier = key("tier");
        defined(tier, "CHOICE", Map.of("options", TIERS));
        var customer = customer(Map.of());

        var refusal = patch(customer, Map.of(rating, 7, tier, "bronze"));

        refusal.then()
                .statusCode(422)
                .body("violations.field", hasItems("custom." + rating, "custom." + tier))
                .body("violations.message", hasItem("The largest value is 5."))
                .body("violations.message", hasItem("\"bronze\" is none of the options: gold, silver."));
        patch(customer, Map.of(rating, 1.5)).then().statusCode(422);
    }

    @Test
    void whatIsRequiredMustBeThereFromNowOnAndStays() {
        var before = customer(Map.of());
        var segment = key("segment");
        var field = defined(segment, "TEXT", Map.of("required", true));
        try {
            As.person(ANN)
                    .body(Map.of("kind", "ORGANISATION", "profile", Map.of("name", "晨光")))
                    .post("/customers")
                    .then()
                    .statusCode(422)
                    .body("violations.field", hasItem("custom." + segment));
            var customer = customer(Map.of(segment, "retail"));
            patch(customer, nothing(segment)).then().statusCode(422);

            As.person(ANN)
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("city", "上海"))
                    .patch("/customers/{id}", before)
                    .then()
                    .statusCode(200);
        } finally {
            deactivate(field);
        }
    }

    @Test
    void whatNobodySaysIsTheDefault() {
        var tier = key("tier");
        var field = defined(tier, "CHOICE", Map.of("options", TIERS, "defaultValue", "silver"));
        try {
            As.person(ANN)
                    .get("/customers/{id}", customer(Map.of()))
                    .then()
                    .body("profile.custom." + tier, equalTo("silver"));
            As.person(ANN)
                    .get("/customers/{id}", customer(Map.of(tier, "gold")))
                    .then()
                    .body("profile.custom." + tier, equalTo("gold"));
        } finally {
            deactivate(field);
        }
    }

    @Test
    void ofAFieldThatIsNotActiveValuesStayAndNobodyWritesThem() {
        var note = key("note");
        var field = defined(note, "TEXT", Map.of());
        var customer = customer(Map.of(note, "before"));
        deactivate(field);

        patch(customer, Map.of(note, "after")).then().statusCode(422);
        As.person(ANN)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("city", "上海"))
                .patch("/customers/{id}", customer)
                .then()
                .statusCode(200)
                .body("profile.custom." + note, equalTo("before"));
        patch(customer, nothing(note)).then().statusCode(200).body("profile.custom", nullValue());
    }

    @Test
    void labelsChangeAndOptionsComeAndRetire() {
        var tier = key("tier");
        var field = defined(tier, "CHOICE", Map.of("options", TIERS));
        var customer = customer(Map.of(tier, "gold"));

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

        patch(customer(Map.of(tier, "iron")), Map.of(tier, "gold")).then().statusCode(422);
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
        var customer = customer(Map.of(score, "12"));

        change(field, Map.of("type", "NUMBER"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("definition.type"))
                .body("violations[0].message", containsString("stays a TEXT"));
        patch(customer, nothing(score)).then().statusCode(200);

        change(field, Map.of("type", "NUMBER")).then().statusCode(200);
        patch(customer, Map.of(score, 12)).then().statusCode(200);
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
    void contactsHaveFieldsOfTheirOwn() {
        var hobby = key("hobby");
        define("contacts", hobby, definition("TEXT", Map.of("filterable", true)))
                .then()
                .statusCode(201);
        var customer = customer(Map.of());

        var contact = Api.contact(ANN, customer, Map.of("fullName", "王小明", "custom", Map.of(hobby, "围棋")));

        As.person(ANN)
                .queryParam("filter", "custom." + hobby + "==围棋")
                .get("/contacts")
                .then()
                .body("items.id", equalTo(List.of(contact.toString())))
                .body("items[0].custom." + hobby, equalTo("围棋"));
        As.person(ANN)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("custom", Map.of(hobby, "象棋")))
                .patch("/contacts/{id}", contact)
                .then()
                .statusCode(200)
                .body("profile.custom." + hobby, equalTo("象棋"));
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

    private static UUID customer(Map<String, ?> custom) {
        return Api.customer(ANN, Map.of("name", "上海晨光文具", "custom", custom));
    }

    private static Map<String, ?> nothing(String key) {
        var nothing = new HashMap<String, Object>();
        nothing.put(key, null);
        return nothing;
    }

    private static Response patch(UUID customer, Map<String, ?> custom) {
        return As.person(ANN)
                .contentType("application/merge-patch+json")
                .header(
                        "If-Match",
                        As.person(ANN).get("/customers/{id}", customer).header("ETag"))
                .body(Map.of("custom", custom))
                .patch("/customers/{id}", customer);
    }
}
