package dev.guanxi.contact.field.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Fields that tests define; each has a key of its own. */
final class Fields {
    private Fields() {}

    static String key(String begin) {
        return begin + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    static Map<String, Object> definition(String type, Map<String, ?> more) {
        var definition = new HashMap<String, Object>(
                Map.of("type", type, "label", Map.of("english", "Rating", "chinese", "评级")));
        definition.putAll(more);
        return definition;
    }

    static Map<String, ?> option(String key, String english, String chinese) {
        return Map.of("key", key, "label", Map.of("english", english, "chinese", chinese));
    }

    static final List<Map<String, ?>> TIERS = List.of(option("gold", "Gold", "金"), option("silver", "Silver", "银"));

    static Response define(String kind, String key, Map<String, ?> definition) {
        return As.person(ADA)
                .body(Map.of("recordKind", kind, "key", key, "definition", definition))
                .post("/custom-fields");
    }

    /** Defines a field of customers, and gives its id. */
    static UUID defined(String key, String type, Map<String, ?> more) {
        var answer = define("customers", key, definition(type, more));
        answer.then().statusCode(201);
        return UUID.fromString(answer.path("id"));
    }

    static Response change(UUID field, Map<String, ?> patch) {
        return As.patch(ADA, "/custom-fields/" + field, patch);
    }

    /** A customer with values in fields. */
    static UUID customerWith(Map<String, ?> custom) {
        return Api.customer(ANN, Map.of("name", "上海晨光文具", "custom", custom));
    }

    /** Gives it other values. */
    static Response fill(UUID customer, Map<String, ?> custom) {
        return As.patch(ANN, "/customers/" + customer, Map.of("custom", custom));
    }

    /** Takes the value of a field away. */
    static Map<String, ?> nothing(String key) {
        var nothing = new HashMap<String, Object>();
        nothing.put(key, null);
        return nothing;
    }

    static void deactivate(UUID field) {
        change(field, Map.of("active", false)).then().statusCode(200);
    }
}
