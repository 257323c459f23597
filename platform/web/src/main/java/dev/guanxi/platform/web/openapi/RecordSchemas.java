package dev.guanxi.platform.web.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Says of records what the generator cannot see: in an answer every component is there unless it is
 * {@code @Nullable}; money is a decimal string; a node of JSON is any JSON.
 */
final class RecordSchemas {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName NAMED =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final List<ClassInfo> records;

    RecordSchemas(IndexView index) {
        this.records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(record -> record.name().toString().startsWith("dev.guanxi."))
                .toList();
    }

    void complete(OpenAPI document, Schemas schemas) {
        replacePlatformTypes(schemas);
        schemas.all().values().forEach(RecordSchemas::keepCommonPatterns);
        var sent = schemas.reachable(Contents.ofRequests(document));
        var answered = schemas.reachable(Stream.concat(Contents.ofAnswers(document), Stream.of(Schemas.to("Problem"))));
        answered.forEach(name -> require(name, schemas, sent.contains(name)));
    }

    private static void replacePlatformTypes(Schemas schemas) {
        if (schemas.named("Money") != null) {
            schemas.put("Money", money());
        }
        if (schemas.named("JsonNode") != null) {
            schemas.put("JsonNode", OASFactory.createSchema().description("Any JSON."));
            schemas.remove("JsonNodeType");
        }
        if (schemas.named("AuditEntry") instanceof Schema entry) {
            entry.addProperty("changes", array().items(change()));
        }
    }

    /** Classes of characters by property are Java's and few others'; where they are used the server checks alone. */
    private static void keepCommonPatterns(Schema schema) {
        if (schema.getPattern() != null && schema.getPattern().contains("\\p{")) {
            schema.setPattern(null);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(RecordSchemas::keepCommonPatterns);
        }
        if (schema.getItems() != null) {
            keepCommonPatterns(schema.getItems());
        }
    }

    private static Schema money() {
        return object("An amount in a currency, at the currency's own number of decimals.")
                .addProperty(
                        "amount", string("Decimal; never a binary fraction.", "^-?\\d{1,15}(\\.\\d{1,6})?$", "900.00"))
                .addProperty("currency", string("ISO 4217.", "^[A-Z]{3}$", "CNY"))
                .required(List.of("amount", "currency"));
    }

    private static Schema change() {
        return object("One field before and after; what is absent was or is empty.")
                .addProperty(
                        "field",
                        OASFactory.createSchema().addType(SchemaType.STRING).addExample("city"))
                .addProperty("before", OASFactory.createSchema().addExample("北京"))
                .addProperty("after", OASFactory.createSchema().addExample("上海"))
                .required(List.of("field"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema array() {
        return OASFactory.createSchema().addType(SchemaType.ARRAY);
    }

    private static Schema string(String description, String pattern, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .pattern(pattern)
                .addExample(example);
    }

    /** Who sends a record may leave out a number or a truth value: it is then zero or false. */
    private void require(String name, Schemas schemas, boolean sent) {
        var schema = schemas.named(name);
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        var properties = schema.getProperties().keySet();
        records.stream()
                .filter(record -> describes(record, name, properties))
                .min(Comparator.comparing(record -> !name.equals(ownName(record))))
                .ifPresent(record -> {
                    var required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
                    record.recordComponents().stream()
                            .filter(component -> !component.type().hasAnnotation(NULLABLE))
                            .filter(component -> !sent || component.type().kind() != Type.Kind.PRIMITIVE)
                            .map(component -> component.name())
                            .filter(properties::contains)
                            .forEach(required::add);
                    schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
                });
    }

    private static boolean describes(ClassInfo record, String schema, Set<String> properties) {
        var said = ownName(record);
        var own = said == null ? record.simpleName() : said;
        var components = record.recordComponents().stream().map(c -> c.name()).toList();
        return (schema.equals(own) || own.equals("Page") && schema.startsWith("Page") || sameButNumbered(schema, own))
                && components.containsAll(properties);
    }

    /** What a record says that its schema is called; one that says so goes before one that happens to be called so. */
    private static @Nullable String ownName(ClassInfo record) {
        var named = record.declaredAnnotation(NAMED);
        return named == null || named.value("name") == null
                ? null
                : named.value("name").asString();
    }

    /** Records of the same name are told apart by a number. */
    private static boolean sameButNumbered(String schema, String own) {
        return schema.startsWith(own) && schema.substring(own.length()).chars().allMatch(Character::isDigit);
    }
}
