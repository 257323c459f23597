package dev.guanxi.platform.web.openapi;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Puts examples of whole bodies together from the examples and constraints of their fields. */
final class Examples {
    static final String ID = "01981d3c-5a00-7c4e-9a51-6f0b7c2d9e14";

    /** What a field holds whose schema only says that it is a text. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("ownerId", "ann"),
            Map.entry("team", "/sales/east"),
            Map.entry("actor", "ann"),
            Map.entry("actorName", "Ann"),
            Map.entry("name", "上海华为科技有限公司"),
            Map.entry("company", "上海华为科技有限公司"),
            Map.entry("givenName", "Ming"),
            Map.entry("familyName", "Li"),
            Map.entry("fullName", "Li Ming"),
            Map.entry("email", "info@example.com"),
            Map.entry("phone", "+86 21 5555 0100"),
            Map.entry("city", "上海"),
            Map.entry("country", "CN"),
            Map.entry("currency", "CNY"),
            Map.entry("industry", "technology"),
            Map.entry("valueClass", "A"),
            Map.entry("previousClass", "B"),
            Map.entry("sku", "GX-100"),
            Map.entry("serial", "SN-000042"),
            Map.entry("zone", "Asia/Shanghai"),
            Map.entry("consumer", "classes"),
            Map.entry("topic", "crm.insight.customer-value"),
            Map.entry("next", "q83vASNFZ4mrze8"),
            Map.entry("reason", "As agreed with the customer."));

    private final Schemas schemas;

    Examples(Schemas schemas) {
        this.schemas = schemas;
    }

    /** A small valid request: what is required, and what has an example of its own. */
    @Nullable
    Object request(Schema schema) {
        return value("", schema, true, new HashSet<>());
    }

    /** An answer with everything that can be in it. */
    @Nullable
    Object answer(Schema schema) {
        return value("", schema, false, new HashSet<>());
    }

    private @Nullable Object value(String field, Schema schema, boolean small, Set<String> within) {
        return stated(schema).or(() -> branch(field, schema, small, within)).orElseGet(() -> {
            var name = Schemas.nameOf(schema);
            if (name == null) {
                return ofType(field, schema, small, within);
            }
            if (!within.add(name)) {
                return null;
            }
            var value = value(field, schemas.resolved(schema), small, within);
            within.remove(name);
            return value;
        });
    }

    private static Optional<Object> stated(Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return Optional.of(typed(schema, schema.getExamples().getFirst()));
        }
        if (schema.getDefaultValue() != null) {
            return Optional.of(schema.getDefaultValue());
        }
        return schema.getEnumeration() == null || schema.getEnumeration().isEmpty()
                ? Optional.empty()
                : Optional.of(schema.getEnumeration().getFirst());
    }

    /** Annotations state examples as texts; a number's is a number. */
    private static Object typed(Schema schema, Object example) {
        if (!(example instanceof String text)) {
            return example;
        }
        return switch (type(schema)) {
            case INTEGER -> Long.valueOf(text);
            case NUMBER -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case OBJECT, ARRAY, STRING, NULL -> text;
        };
    }

    private Optional<Object> branch(String field, Schema schema, boolean small, Set<String> within) {
        for (var branches : List.of(
                Optional.ofNullable(schema.getAllOf()),
                Optional.ofNullable(schema.getAnyOf()),
                Optional.ofNullable(schema.getOneOf()))) {
            if (branches.isPresent() && !branches.get().isEmpty()) {
                return Optional.ofNullable(value(field, branches.get().getFirst(), small, within));
            }
        }
        return Optional.empty();
    }

    private static SchemaType type(Schema schema) {
        return schema.getType() == null || schema.getType().isEmpty()
                ? SchemaType.OBJECT
                : schema.getType().getFirst();
    }

    private Object ofType(String field, Schema schema, boolean small, Set<String> within) {
        return switch (type(schema)) {
            case STRING -> text(field, schema);
            case INTEGER -> number(schema).longValue();
            case NUMBER -> number(schema);
            case BOOLEAN -> true;
            case ARRAY -> array(field, schema, small, within);
            case OBJECT, NULL -> object(schema, small, within);
        };
    }

    private static String text(String field, Schema schema) {
        var format = schema.getFormat() == null ? "" : schema.getFormat();
        var text = switch (format) {
            case "uuid" -> ID;
            case "date" -> "2026-03-31";
            case "date-time" -> "2026-03-14T09:26:53Z";
            case "local-time", "time" -> "09:00:00";
            case "duration" -> "PT8H";
            case "uri" -> "https://www.example.com";
            default -> TEXTS.getOrDefault(field, field.isEmpty() ? "text" : field);
        };
        var longest = schema.getMaxLength();
        return longest == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    private static BigDecimal number(Schema schema) {
        return schema.getMinimum() == null || schema.getMinimum().signum() <= 0 ? BigDecimal.ONE : schema.getMinimum();
    }

    private List<Object> array(String field, Schema schema, boolean small, Set<String> within) {
        var item = schema.getItems() == null ? null : value(field, schema.getItems(), small, within);
        return item == null ? List.of() : List.of(item);
    }

    private Map<String, Object> object(Schema schema, boolean small, Set<String> within) {
        var object = new LinkedHashMap<String, Object>();
        if (schema.getProperties() != null) {
            var required = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
            schema.getProperties().forEach((name, property) -> {
                if (!small || required.contains(name) || hasOwnExample(property)) {
                    var value = value(name, property, small, within);
                    if (value != null) {
                        object.put(name, value);
                    }
                }
            });
        }
        if (isMap(schema)) {
            var value = value("value", schema.getAdditionalPropertiesSchema(), small, within);
            if (value != null) {
                object.put("name", value);
            }
        }
        return object;
    }

    private static boolean isMap(Schema schema) {
        return schema.getAdditionalPropertiesSchema() != null
                && schema.getAdditionalPropertiesSchema().getBooleanSchema() == null;
    }

    private static boolean hasOwnExample(Schema schema) {
        return schema.getExamples() != null && !schema.getExamples().isEmpty()
                || schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(Examples::hasOwnExample);
    }
}
