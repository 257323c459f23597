package dev.guanxi.platform.testkit.contracts;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas of the states that events carry: what is not {@code @Nullable} is always there. */
final class StateSchemas {
    private static final String MONEY = "dev.guanxi.platform.domain.Money";

    private final Map<Class<?>, ObjectNode> references = new LinkedHashMap<>();
    private final ObjectNode definitions;

    private StateSchemas(List<? extends Class<?>> states) {
        var builder = new SchemaGenerator(settings()).buildMultipleSchemaDefinitions();
        states.forEach(state -> references.put(state, builder.createSchemaReference(state)));
        this.definitions = builder.collectDefinitions("components/schemas");
    }

    static StateSchemas of(List<? extends Class<?>> states) {
        return new StateSchemas(states);
    }

    /** A reference into {@link #definitions()}, as JSON. */
    String reference(Class<?> state) {
        return String.valueOf(references.get(state));
    }

    /** All schemas by their names, as JSON. */
    String definitions() {
        return definitions.toString();
    }

    private static SchemaGeneratorConfig settings() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields().withRequiredCheck(StateSchemas::isAlwaysThere);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(StateSchemas::money)
                .withCustomDefinitionProvider(StateSchemas::open);
        return config.build();
    }

    private static boolean isAlwaysThere(FieldScope field) {
        return !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** An object of anything says nothing that another place would refer to. */
    private static @Nullable CustomDefinition open(ResolvedType type, SchemaGenerationContext context) {
        if (type.getErasedType() != Map.class
                || type.getTypeParameters().isEmpty()
                || type.getTypeParameters().getLast().getErasedType() != Object.class) {
            return null;
        }
        var schema = context.getGeneratorConfig().createObjectNode();
        schema.put("type", "object");
        return new CustomDefinition(schema, true);
    }

    /** Money travels as a decimal string and a currency, whatever its fields are. */
    private static @Nullable CustomDefinition money(ResolvedType type, SchemaGenerationContext context) {
        if (!type.getErasedType().getName().equals(MONEY)) {
            return null;
        }
        var schema = context.getGeneratorConfig().createObjectNode();
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        properties.putObject("amount").put("type", "string").put("pattern", "^-?\\d{1,15}(\\.\\d{1,6})?$");
        properties.putObject("currency").put("type", "string").put("pattern", "^[A-Z]{3}$");
        schema.putArray("required").add("amount").add("currency");
        return new CustomDefinition(schema);
    }
}
