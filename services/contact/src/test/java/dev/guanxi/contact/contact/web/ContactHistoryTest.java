package dev.guanxi.contact.contact.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.web.MergePatch;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who changed what of a contact, when and why; and back again. */
@QuarkusTest
class ContactHistoryTest {
    private UUID contact = new UUID(0, 0);

    @BeforeEach
    void meetSomebody() {
        var customer = Api.customer(ANN, Map.of("name", "History " + UUID.randomUUID()));
        contact = Api.contact(
                ANN, customer, Map.of("familyName", "王", "givenName", "小明", "phone", "021-55550101", "jobTitle", "经理"));
    }

    @Test
    void aChangedPhoneIsShownWithOldNewWhoWhenAndWhy() {
        patch(ANN, 0, "{\"phone\": \"021-55550202\"}", "%E5%AE%A2%E6%88%B7%E6%9D%A5%E7%94%B5 moved desk")
                .then()
                .statusCode(200);

        history(ANN)
                .body("[0].version", equalTo(1))
                .body("[0].actor", equalTo("ann"))
                .body("[0].changedAt", notNullValue())
                .body("[0].reason", equalTo("客户来电 moved desk"))
                .body("[0].changes", hasSize(1))
                .body("[0].changes[0].field", equalTo("phone"))
                .body("[0].changes[0].before", equalTo("021-55550101"))
                .body("[0].changes[0].after", equalTo("021-55550202"))
                .body("[1].reason", nullValue());
    }

    @Test
    void oneFieldIsRestoredAndTheOthersStay() {
        patch(ANN, 0, "{\"phone\": \"021-55550202\", \"jobTitle\": \"总监\"}", null);
        patch(ADA, 1, "{\"phone\": \"021-55550303\"}", null);

        restore(ANN, 2, Map.of("version", 0, "fields", List.of("phone")))
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("profile.phone", equalTo("021-55550101"))
                .body("profile.jobTitle", equalTo("总监"));

        history(ANN)
                .body("[0].restored", equalTo(0))
                .body("[0].actor", equalTo("ann"))
                .body("[0].changes.field", contains("phone"))
                .body("[0].changes[0].before", equalTo("021-55550303"))
                .body("[1].restored", nullValue());
    }

    @Test
    void allIsRestoredAsItWasAtAVersion() {
        patch(ANN, 0, "{\"phone\": null, \"jobTitle\": \"总监\", \"email\": \"wang@example.com\"}", null);
        patch(ANN, 1, "{\"jobTitle\": \"总裁\"}", null);

        restore(ANN, 2, Map.of("version", 1)).statusCode(200).body("profile.jobTitle", equalTo("总监"));
        restore(ANN, 3, Map.of("version", 0))
                .statusCode(200)
                .body("profile.phone", equalTo("021-55550101"))
                .body("profile.jobTitle", equalTo("经理"))
                .body("profile.email", nullValue())
                .body("profile.fullName", equalTo("王小明"));
    }

    @Test
    void aRestorationIsAChangeUnderTheSameRules() {
        patch(ANN, 0, "{\"phone\": \"021-55550202\"}", null);

        restore(BOB, 1, Map.of("version", 0)).statusCode(404);
        restore(Api.MEG, 0, Map.of("version", 0)).statusCode(412);
        As.person(ANN)
                .body(Map.of("version", 0))
                .post("/contacts/{id}/restoration", contact)
                .then()
                .statusCode(428);
        restore(ANN, 1, Map.of("version", 0, "fields", List.of("ownerId")))
                .statusCode(422)
                .body("violations[0].message", containsString("phone"));
        restore(ANN, 1, Map.of("version", 1)).statusCode(409).body("type", equalTo("/problems/restoration-of-nothing"));
        restore(ANN, 1, Map.of("version", 0)).statusCode(200);
    }

    @Test
    void anUnreadableReasonIsRefusedAndNothingChanges() {
        patch(ANN, 0, "{\"phone\": \"021\"}", "%E5%AE%zz").then().statusCode(422);
        patch(ANN, 0, "{\"phone\": \"021\"}", "x".repeat(501)).then().statusCode(422);

        history(ANN).body("", hasSize(1));
    }

    @Test
    void whatTheTrailSaysCannotBeEdited() {
        patch(ANN, 0, "{\"phone\": \"021-55550202\"}", null).then().statusCode(200);

        for (var edit : List.of(
                "update audit_trail set actor = 'nobody'",
                "update audit_trail set changes = '[]'",
                "update audit_trail set changed_at = now()",
                "delete from audit_trail")) {
            assertThatThrownBy(() -> Tables.execute(edit + " where subject = '" + contact + "'"))
                    .hasCauseInstanceOf(SQLException.class)
                    .hasMessageContaining("the audit trail cannot be edited");
        }
        assertThatThrownBy(() -> Tables.execute("truncate audit_trail")).hasCauseInstanceOf(SQLException.class);
        history(ANN).body("[0].actor", equalTo("ann"));
    }

    @Test
    void oneIsToldWhyOneSeesAContact() {
        As.person(Api.MEG)
                .header("Accept-Language", "zh-CN")
                .get("/contacts/{id}/visibility", contact)
                .then()
                .statusCode(200)
                .body("visible", equalTo(true))
                .body("ownerId", equalTo("ann"))
                .body("reasons.role", contains("sales-manager"))
                .body("reasons[0].reach", equalTo("TEAM"))
                .body("reasons[0].text", containsString("所在团队和下级团队"));
        As.person(BOB).get("/contacts/{id}/visibility", contact).then().statusCode(404);
        As.person(ANN)
                .get("/contacts/{id}/visibility?person=bob&role=sales-rep", contact)
                .then()
                .statusCode(403);
        As.person(ADA)
                .get("/contacts/{id}/visibility?person=bob&role=sales-rep&team=/sales/west", contact)
                .then()
                .statusCode(200)
                .body("visible", equalTo(false))
                .body("reasons[0].visible", equalTo(false))
                .body("reasons[0].text", containsString("somebody else is in charge"));
        As.person(ADA)
                .get("/contacts/{id}/visibility?person=kai&role=sales-rep&role=analyst", contact)
                .then()
                .body("visible", equalTo(true))
                .body("reasons.role", contains("analyst", "sales-rep"))
                .body("reasons.visible", contains(true, false));
    }

    private Response patch(Person person, int version, String body, @Nullable String reason) {
        var request = As.person(person)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"" + version + "\"")
                .body(body);
        return (reason == null ? request : request.header("Change-Reason", reason)).patch("/contacts/{id}", contact);
    }

    private ValidatableResponse restore(Person person, int version, Map<String, ?> wanted) {
        return As.person(person)
                .header("If-Match", "\"" + version + "\"")
                .body(wanted)
                .post("/contacts/{id}/restoration", contact)
                .then();
    }

    private ValidatableResponse history(Person person) {
        return As.person(person).get("/contacts/{id}/history", contact).then().statusCode(200);
    }
}
