package dev.guanxi.contact.origin.web;

import static dev.guanxi.contact.Api.ANN;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What web forms and orders say of somebody, and what is shown of it. */
abstract class Statements {
    final Elsewhere elsewhere = new Elsewhere();

    static UUID person(String name, Map<String, ?> more) {
        var profile = new HashMap<String, Object>(more);
        profile.put("name", name);
        return Api.customer(ANN, "PERSON", profile);
    }

    static String ago(int days) {
        return Instant.now().minus(Duration.ofDays(days)).minusSeconds(60).toString();
    }

    void responded(UUID customer, String phone, String at) {
        elsewhere.says(
                "crm.marketing.response",
                "linked",
                Ids.next(),
                Map.of("channel", "WEB_FORM", "customerId", customer, "phone", phone, "recordedAt", at));
    }

    UUID ordered(UUID customer, String number, String phone, String at) {
        var id = Ids.next();
        elsewhere.says("crm.commerce.order", "placed", id, order(customer, number, at, Map.of("phone", phone)));
        return id;
    }

    static Map<String, Object> order(UUID customer, String number, String at, Map<String, ?> buyer) {
        return new HashMap<>(Map.of(
                "number", number,
                "customerId", customer,
                "status", "PLACED",
                "total", Map.of("amount", "10.00", "currency", "CNY"),
                "placedAt", at,
                "buyer", buyer));
    }

    static ValidatableResponse phone(UUID customer) {
        return origin(customer, "PHONE");
    }

    static ValidatableResponse origin(UUID customer, String field) {
        return As.person(ANN)
                .get("/customers/{id}/origins", customer)
                .then()
                .statusCode(200)
                .rootPath("find { it.field == '" + field + "' }");
    }
}
