package dev.guanxi.platform.testkit.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A good body, spoilt in one field at a time: a value of another type, an endless or unprintable text. */
final class BadFields {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ENDLESS = "x".repeat(200_000);

    /** A spoilt body. */
    record Bad(String what, JsonNode body) {}

    private final ServedContract contract;
    private final ObjectNode good;
    private final List<Bad> found = new ArrayList<>();

    BadFields(ServedContract contract, ObjectNode good) {
        this.contract = contract;
        this.good = good;
    }

    List<Bad> of(JsonNode schema) {
        walk(schema, "");
        return List.copyOf(found);
    }

    private void walk(JsonNode reference, String path) {
        var schema = contract.resolved(reference);
        schema.path("properties").properties().forEach(property -> {
            var field = path + "/" + property.getKey();
            var type = plain(property.getValue());
            spoil(field, type);
            if (good.at(field).isObject()) {
                walk(type, field);
            } else if (good.at(field).isArray() && good.at(field).path(0).isObject()) {
                walk(type.path("items"), field + "/0");
            }
        });
        schema.path("required")
                .forEach(name -> found.add(
                        new Bad("%s/%s is missing".formatted(path, name.asText()), without(path, name.asText()))));
    }

    /** A field's schema without the alternative of being null. */
    private JsonNode plain(JsonNode schema) {
        return contract.resolved(schema.has("anyOf") ? schema.path("anyOf").path(0) : schema);
    }

    private void spoil(String field, JsonNode schema) {
        switch (schema.path("type").asText()) {
            case "string" -> {
                put(field, JSON.objectNode().put("a", 1), "an object");
                put(field, JSON.arrayNode().add(1).add(2), "a list");
                put(field, JSON.textNode(ENDLESS), "endless");
                put(field, JSON.textNode("a\u0000b"), "a text with NUL in it");
                put(field, JSON.numberNode(1), "a number");
                if (schema.path("format").asText().startsWith("date")) {
                    put(field, JSON.textNode("-5000-01-01"), "before any calendar");
                    put(field, JSON.textNode("+1000000000-12-31T23:59:59Z"), "after any calendar");
                }
            }
            case "integer", "number" -> {
                if (schema.path("type").asText().equals("integer")) {
                    put(field, JSON.textNode("1"), "a number in quotes");
                    put(field, JSON.numberNode(new BigDecimal("1.7")), "a number and a bit");
                }
                put(field, JSON.textNode("many"), "a word");
                put(field, JSON.objectNode(), "an object");
                put(field, DecimalNode.valueOf(new BigDecimal("1e400")), "1e400");
            }
            case "boolean" -> {
                put(field, JSON.textNode("perhaps"), "a word");
                put(field, JSON.textNode("true"), "true in quotes");
                put(field, JSON.numberNode(1), "a number");
                put(field, JSON.arrayNode(), "a list");
            }
            case "array" -> {
                put(field, JSON.textNode("text"), "a text");
                put(
                        field,
                        JSON.arrayNode()
                                .add(JSON.arrayNode().add(JSON.objectNode().put("a", 1))),
                        "a list of lists");
            }
            case "object" -> {
                put(field, JSON.textNode("text"), "a text");
                put(field, JSON.arrayNode().add(1), "a list");
            }
            default -> {
                // any JSON is good
            }
        }
    }

    private void put(String field, JsonNode value, String what) {
        var body = good.deepCopy();
        set(body, field, value);
        found.add(new Bad("%s is %s".formatted(field, what), body));
    }

    private static void set(JsonNode body, String field, JsonNode value) {
        var end = field.lastIndexOf('/');
        if (body.at(field.substring(0, end)) instanceof ObjectNode parent) {
            parent.set(field.substring(end + 1), value);
        } else if (body.at(field.substring(0, end)) instanceof ArrayNode list) {
            list.set(Integer.parseInt(field.substring(end + 1)), value);
        }
    }

    private JsonNode without(String path, String name) {
        var body = good.deepCopy();
        if (body.at(path) instanceof ObjectNode parent) {
            parent.remove(name);
        }
        return body;
    }
}
