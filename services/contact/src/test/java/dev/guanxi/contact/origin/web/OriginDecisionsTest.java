package dev.guanxi.contact.origin.web;

import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Values that people confirm, release and adopt. */
@QuarkusTest
class OriginDecisionsTest extends Statements {
    @Test
    void aConfirmedValueIsLeftAloneUntilItIsReleased() {
        var shopper = person("贾迎春", Map.of());
        responded(shopper, "13900000001", ago(40));
        eventually(() -> phone(shopper).body("value", equalTo("13900000001")));

        decide(shopper, "confirmation", Map.of("field", "PHONE"))
                .then()
                .statusCode(200)
                .body("find { it.field == 'PHONE' }.confirmed.by", equalTo("ann"));
        ordered(shopper, "SO-8", "13800000008", ago(1));
        eventually(() -> phone(shopper).body("others.standing", contains("CONFIRMED_OTHERWISE")));
        phone(shopper).body("value", equalTo("13900000001"));

        decide(shopper, "release", Map.of("field", "PHONE")).then().statusCode(200);
        phone(shopper).body("confirmed", nullValue()).body("others.standing", contains("NOT_ADOPTED"));
        ordered(shopper, "SO-9", "13800000008", ago(0));
        eventually(() -> phone(shopper).body("value", equalTo("13800000008")));
    }

    @Test
    void anotherStatementCanBeAdoptedAndHoldsThen() {
        var shopper = person("秦可卿", Map.of());
        ordered(shopper, "SO-10", "13800000010", ago(10));
        eventually(() -> phone(shopper).body("value", equalTo("13800000010")));
        responded(shopper, "13900000011", ago(1));
        eventually(() -> phone(shopper).body("others.value", contains("13900000011")));
        String statement = As.person(ANN)
                .get("/customers/{id}/origins", shopper)
                .path("find { it.field == 'PHONE' }.others[0].told.statementId");

        decide(shopper, "adoption", Map.of("statementId", statement)).then().statusCode(200);

        phone(shopper)
                .body("value", equalTo("13900000011"))
                .body("confirmed.by", equalTo("ann"))
                .body("origin.source", equalTo("PERSON"))
                .body("others.standing", hasItem("AGREES"));
        decide(shopper, "adoption", Map.of("statementId", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("statementId"));
        As.person(ANN)
                .header("If-Match", "\"0\"")
                .body(Map.of("field", "PHONE"))
                .post("/customers/{id}/origins/confirmation", shopper)
                .then()
                .statusCode(412);
    }

    private static Response decide(UUID customer, String what, Map<String, ?> body) {
        return As.reader(ANN, "/customers/" + customer).body(body).post("/customers/{id}/origins/" + what, customer);
    }
}
