package dev.guanxi.contact.field.web;

import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.field.web.Fields.TIERS;
import static dev.guanxi.contact.field.web.Fields.customerWith;
import static dev.guanxi.contact.field.web.Fields.deactivate;
import static dev.guanxi.contact.field.web.Fields.define;
import static dev.guanxi.contact.field.web.Fields.defined;
import static dev.guanxi.contact.field.web.Fields.definition;
import static dev.guanxi.contact.field.web.Fields.fill;
import static dev.guanxi.contact.field.web.Fields.key;
import static dev.guanxi.contact.field.web.Fields.nothing;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What records may have in fields that an administrator defines. */
@QuarkusTest
class CustomFieldTest {
    @Test
    void aFieldHasValuesFromTheMomentItIsDefined() {
        var rating = key("rating");
        defined(rating, "NUMBER", Map.of("scale", 1, "min", 0, "max", 5));

        var customer = customerWith(Map.of(rating, 4.50));

        As.person(ANN).get("/customers/{id}", customer).then().body("profile.custom." + rating, equalTo(4.5f));
        fill(customer, Map.of(rating, 3)).then().statusCode(200).body("profile.custom." + rating, equalTo(3));
        var without = fill(customer, nothing(rating));
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

        var customer = customerWith(Map.of(
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
        var customer = customerWith(Map.of());

        var refusal = fill(customer, Map.of(rating, 7, tier, "bronze"));

        refusal.then()
                .statusCode(422)
                .body("violations.field", hasItems("custom." + rating, "custom." + tier))
                .body("violations.message", hasItem("The largest value is 5."))
                .body("violations.message", hasItem("\"bronze\" is none of the options: gold, silver."));
        fill(customer, Map.of(rating, 1.5)).then().statusCode(422);
    }

    @Test
    void whatIsRequiredMustBeThereFromNowOnAndStays() {
        var before = customerWith(Map.of());
        var segment = key("segment");
        var field = defined(segment, "TEXT", Map.of("required", true));
        try {
            As.person(ANN)
                    .body(Map.of("kind", "ORGANISATION", "profile", Map.of("name", "晨光")))
                    .post("/customers")
                    .then()
                    .statusCode(422)
                    .body("violations.field", hasItem("custom." + segment));
            var customer = customerWith(Map.of(segment, "retail"));
            fill(customer, nothing(segment)).then().statusCode(422);

            As.patch(ANN, "/customers/" + before, Map.of("city", "上海")).then().statusCode(200);
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
                    .get("/customers/{id}", customerWith(Map.of()))
                    .then()
                    .body("profile.custom." + tier, equalTo("silver"));
            As.person(ANN)
                    .get("/customers/{id}", customerWith(Map.of(tier, "gold")))
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
        var customer = customerWith(Map.of(note, "before"));
        deactivate(field);

        fill(customer, Map.of(note, "after")).then().statusCode(422);
        As.patch(ANN, "/customers/" + customer, Map.of("city", "上海"))
                .then()
                .statusCode(200)
                .body("profile.custom." + note, equalTo("before"));
        fill(customer, nothing(note)).then().statusCode(200).body("profile.custom", nullValue());
    }

    @Test
    void contactsHaveFieldsOfTheirOwn() {
        var hobby = key("hobby");
        define("contacts", hobby, definition("TEXT", Map.of("filterable", true)))
                .then()
                .statusCode(201);
        var customer = customerWith(Map.of());

        var contact = Api.contact(ANN, customer, Map.of("fullName", "王小明", "custom", Map.of(hobby, "围棋")));

        As.person(ANN)
                .queryParam("filter", "custom." + hobby + "==围棋")
                .get("/contacts")
                .then()
                .body("items.id", equalTo(List.of(contact.toString())))
                .body("items[0].custom." + hobby, equalTo("围棋"));
        As.patch(ANN, "/contacts/" + contact, Map.of("custom", Map.of(hobby, "象棋")))
                .then()
                .statusCode(200)
                .body("profile.custom." + hobby, equalTo("象棋"));
    }
}
