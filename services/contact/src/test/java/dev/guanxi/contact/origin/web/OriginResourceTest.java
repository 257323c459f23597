package dev.guanxi.contact.origin.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose word holds of what was said about somebody, and where that is shown. */
@QuarkusTest
class OriginResourceTest extends Statements {
    @Test
    void thePhoneOfAnOrderBeatsThatOfAWebFormAndTheOriginIsVisible() {
        var shopper = person("林黛玉", Map.of());

        responded(shopper, "+86 139 0000 0001", ago(40));
        eventually(() ->
                phone(shopper).body("value", equalTo("+86 139 0000 0001")).body("origin.source", equalTo("WEB_FORM")));

        ordered(shopper, "SO-2026-000042", "13800000002", ago(30));
        eventually(() -> phone(shopper).body("value", equalTo("13800000002")));
        phone(shopper)
                .body("origin.source", equalTo("ORDER"))
                .body("origin.sourceName", equalTo("an order"))
                .body("origin.reference", equalTo("SO-2026-000042"))
                .body("origin.by", equalTo("contact-order-origins"))
                .body("origin.saidAt", notNullValue())
                .body("others.value", contains("+86 139 0000 0001"))
                .body("others[0].standing", equalTo("LESS_TRUSTED"))
                .body("others[0].reason", containsString("a web form, which is trusted less than an order"))
                .body("others[0].reason", containsString("36 months"));

        responded(shopper, "+86 139 0000 0003", ago(1));
        eventually(() -> phone(shopper).body("others.value", hasItem("+86 139 0000 0003")));
        phone(shopper).body("value", equalTo("13800000002"));
        As.person(ANN)
                .get("/customers/{id}", shopper)
                .then()
                .body("profile.phone", equalTo("13800000002"))
                .body("phoneE164", equalTo("+8613800000002"));
        As.person(ANN)
                .get("/customers/{id}/history", shopper)
                .then()
                .body("[0].actor", equalTo("contact-order-origins"))
                .body("[0].reason", equalTo("ORDER SO-2026-000042"));
    }

    @Test
    void aWebFormThatIsNewerByEnoughBeatsTheOrderAndWhatArrivesLateChangesNothing() {
        var shopper = person("薛宝钗", Map.of());

        responded(shopper, "13900000003", ago(1));
        eventually(() -> phone(shopper).body("value", equalTo("13900000003")));
        ordered(shopper, "SO-1", "13800000002", ago(4 * 365));

        eventually(() -> phone(shopper).body("others.value", contains("13800000002")));
        phone(shopper)
                .body("value", equalTo("13900000003"))
                .body("origin.source", equalTo("WEB_FORM"))
                .body("others[0].standing", equalTo("OUTDATED"));
    }

    @Test
    void whatPeopleWroteIsAStatementWithoutBeingKeptTwice() {
        var shopper = person("史湘云", Map.of("phone", "13800000001", "city", "南京", "street", "大观园1号"));

        origin(shopper, "PHONE")
                .body("origin.source", equalTo("PERSON"))
                .body("origin.by", equalTo("ann"))
                .body("others", empty());
        origin(shopper, "ADDRESS").body("address.city", equalTo("南京")).body("origin.source", equalTo("PERSON"));
        As.person(ANN).get("/customers/{id}/origins", shopper).then().body("field", not(hasItem("EMAIL")));

        patch(shopper, Map.of("phone", "13800000009"));
        origin(shopper, "PHONE")
                .body("value", equalTo("13800000009"))
                .body("others.value", contains("13800000001"))
                .body("others[0].standing", equalTo("OLDER"));
    }

    @Test
    void theSameInAnotherFormIsTheSameAndMakesItNewer() {
        var shopper = person("贾探春", Map.of("phone", "+86 138 0000 0005"));

        ordered(shopper, "SO-5", "138-0000-0005", ago(1));

        eventually(() -> origin(shopper, "PHONE").body("others.standing", contains("AGREES")));
        As.person(ANN).get("/customers/{id}", shopper).then().body("profile.phone", equalTo("+86 138 0000 0005"));
        assertThat(As.person(ANN).get("/customers/{id}", shopper).header("ETag"))
                .isEqualTo("\"0\"");
    }

    @Test
    void theAddressOfAnOrderHoldsTogether() {
        var shopper = person("贾惜春", Map.of());
        var address = Map.of("country", "CN", "city", "苏州", "street", "拙政园2号");
        elsewhere.says(
                "crm.commerce.order", "placed", Ids.next(), order(shopper, "SO-6", ago(2), Map.of("address", address)));

        eventually(() -> origin(shopper, "ADDRESS")
                .body("address.city", equalTo("苏州"))
                .body("address.street", equalTo("拙政园2号"))
                .body("origin.source", equalTo("ORDER")));
    }

    @Test
    void theBuyersPhoneGoesToTheContactWhoOrdered() {
        var company = Api.customer(ANN, Map.of("name", "荣国府"));
        var buyer = Api.contact(ANN, company, Map.of("familyName", "王", "givenName", "熙凤"));
        var state = order(company, "SO-7", ago(2), Map.of("phone", "13700000007", "email", "xifeng@example.com"));
        state.put("contactId", buyer);
        elsewhere.says("crm.commerce.order", "placed", Ids.next(), state);

        eventually(() -> As.person(ANN)
                .get("/contacts/{id}/origins", buyer)
                .then()
                .body("field", contains("PHONE", "EMAIL"))
                .body("origin.source", contains("ORDER", "ORDER")));
        As.person(ANN)
                .get("/contacts/{id}", buyer)
                .then()
                .body("profile.phone", equalTo("13700000007"))
                .body("profile.fullName", equalTo("王熙凤"));
        As.person(BOB).get("/contacts/{id}/origins", buyer).then().statusCode(404);
    }

    @Test
    void whatACallerOrAComplaintSaidIsTakenDownAndWeighed() {
        var shopper = person("妙玉", Map.of("email", "miaoyu@example.com"));

        note(shopper, "CALL_CENTRE", ago(1), "CALL-7", Map.of("phone", "13600000001", "email", "new@example.com"))
                .then()
                .statusCode(200)
                .body("find { it.field == 'PHONE' }.origin.source", equalTo("CALL_CENTRE"))
                .body("find { it.field == 'PHONE' }.origin.by", equalTo("ann"))
                .body("find { it.field == 'EMAIL' }.value", equalTo("miaoyu@example.com"))
                .body("find { it.field == 'EMAIL' }.others[0].standing", equalTo("LESS_TRUSTED"));
        note(shopper, "COMPLAINT", ago(0), "C-1", Map.of("phone", "13600000002"))
                .then()
                .body("find { it.field == 'PHONE' }.value", equalTo("13600000001"));
        note(shopper, "POINT_OF_SALE", ago(0), "R-1", Map.of("phone", "13600000003"))
                .then()
                .body("find { it.field == 'PHONE' }.origin.source", equalTo("POINT_OF_SALE"));
        note(shopper, "POINT_OF_SALE", ago(0), "R-2", Map.of("address", Map.of("city", "杭州", "street", "栊翠庵")))
                .then()
                .body("find { it.field == 'ADDRESS' }.address.city", equalTo("杭州"))
                .body("find { it.field == 'ADDRESS' }.address.street", equalTo("栊翠庵"))
                .body("find { it.field == 'ADDRESS' }.origin.source", equalTo("POINT_OF_SALE"));
        As.person(ANN)
                .get("/customers/{id}", shopper)
                .then()
                .body("profile.city", equalTo("杭州"))
                .body("profile.street", equalTo("栊翠庵"))
                .body("profile.country", nullValue());
        As.person(ANN)
                .header("Accept-Language", "zh-CN")
                .get("/customers/{id}/origins", shopper)
                .then()
                .body("find { it.field == 'PHONE' }.origin.sourceName", equalTo("销售点"))
                .body("find { it.field == 'PHONE' }.others[0].reason", containsString("可信度低于销售点"));
        note(shopper, "PERSON", ago(0), null, Map.of("phone", "1")).then().statusCode(422);
        note(shopper, "COMPLAINT", ago(0), null, Map.of("jobTitle", "尼")).then().statusCode(422);
        As.person(BOB).get("/customers/{id}/origins", shopper).then().statusCode(404);
    }

    @Test
    void whatWasErasedWhereItWasSaidIsNotBelievedAnyMore() {
        var shopper = person("香菱", Map.of());
        var order = ordered(shopper, "SO-12", "13800000012", ago(10));
        eventually(() -> phone(shopper).body("origin.source", equalTo("ORDER")));
        elsewhere.forgets("crm.commerce.order", order);
        eventually(() -> phone(shopper).body("others.standing", contains("ERASED")));

        phone(shopper).body("others[0].value", nullValue()).body("origin", nullValue());
        responded(shopper, "13900000012", ago(20));
        eventually(() -> phone(shopper).body("value", equalTo("13900000012")));
    }

    @Test
    void statementsFollowAMergeAreErasedWithThePersonAndComeBackWhenItIsTakenBack() {
        var one = person("袭人", Map.of("phone", "13500000001"));
        var other = person("花袭人", Map.of());
        ordered(other, "SO-13", "13800000013", ago(10));
        eventually(() -> phone(other).body("value", equalTo("13800000013")));

        Api.merge(MEG, one, other).then().statusCode(200);
        phone(one).body("value", equalTo("13500000001")).body("others.told.reference", hasItem("SO-13"));
        ordered(other, "SO-14", "13800000014", ago(5));
        eventually(() -> phone(one).body("others.told.reference", hasItem("SO-14")));

        Api.reverse(MEG, Api.lastMergeOf(MEG, one)).then().statusCode(200);
        phone(one).body("others", empty());
        phone(other).body("others.told.reference", hasItem("SO-14"));

        As.person(ADA).post("/customers/{id}/erasure", other).then().statusCode(204);
        As.person(ANN).get("/customers/{id}/origins", other).then().body("", empty());
        ordered(other, "SO-15", "13800000015", ago(0));
        ordered(one, "SO-16", "13800000016", ago(0));
        eventually(() -> phone(one).body("others.told.reference", hasItem("SO-16")));
        As.person(ANN).get("/customers/{id}/origins", other).then().body("", empty());
    }

    private static void patch(UUID customer, Map<String, ?> patch) {
        As.patch(ANN, "/customers/" + customer, patch).then().statusCode(200);
    }

    private static Response note(
            UUID customer, String source, String at, @Nullable String reference, Map<String, ?> values) {
        var statement = new HashMap<String, Object>();
        statement.put("source", source);
        statement.put("saidAt", at);
        statement.put("reference", reference);
        statement.put("values", values);
        return As.person(ANN).body(statement).post("/customers/{id}/origins/statements", customer);
    }
}
