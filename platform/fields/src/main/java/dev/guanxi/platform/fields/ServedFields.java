package dev.guanxi.platform.fields;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Shows in the served contract, whenever somebody reads it, the fields that there are at that moment, of the kinds
 * whose records the reader may see; {@link ContractReaders} found out who that is. The committed contract has an open object there, marked with the kind whose fields it has.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class ServedFields implements OASFilter {
    /** Marks an object of custom values; its value is the kind. */
    public static final String MARK = "x-custom-fields";

    private static final int LONGEST = 254;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var catalogue = Arc.container().instance(FieldCatalogue.class).get();
        var components = document.getComponents();
        if (components != null && components.getSchemas() != null) {
            components.getSchemas().values().forEach(schema -> complete(schema, catalogue));
        }
    }

    private static void complete(Schema schema, FieldCatalogue catalogue) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().values().stream().flatMap(ServedFields::branches).forEach(part -> {
            var kind = part.get(MARK);
            if (kind != null) {
                describe(part, catalogue.seenOf(kind.toString()));
            }
        });
    }

    private static Stream<Schema> branches(Schema schema) {
        return schema.getAnyOf() == null ? Stream.of(schema) : schema.getAnyOf().stream();
    }

    private static void describe(Schema custom, FieldSet fields) {
        var properties = new LinkedHashMap<String, Schema>();
        fields.active().forEach(rule -> properties.put(rule.key(), schema(rule.definition())));
        custom.setProperties(properties);
    }

    private static Schema schema(FieldDefinition definition) {
        var schema = ofType(definition)
                .title("%s / %s"
                        .formatted(
                                definition.label().english(), definition.label().chinese()));
        if (definition.help() != null) {
            schema.setDescription(definition.help().english());
        }
        if (definition.defaultValue() != null) {
            schema.setDefaultValue(definition.defaultValue());
        }
        return schema;
    }

    private static Schema ofType(FieldDefinition definition) {
        return switch (definition.type()) {
            case TEXT -> of(SchemaType.STRING, null).maxLength(definition.longest());
            case NUMBER ->
                of(SchemaType.NUMBER, null)
                        .minimum(definition.min())
                        .maximum(definition.max())
                        .multipleOf(BigDecimal.ONE.movePointLeft(definition.decimals()));
            case MONEY ->
                of(SchemaType.OBJECT, null)
                        .properties(
                                Map.of("amount", of(SchemaType.STRING, null), "currency", of(SchemaType.STRING, null)))
                        .required(List.of("amount", "currency"));
            case DATE -> of(SchemaType.STRING, "date");
            case MOMENT -> of(SchemaType.STRING, "date-time");
            case YES_NO -> of(SchemaType.BOOLEAN, null);
            case CHOICE -> choice(definition);
            case CHOICES -> of(SchemaType.ARRAY, null).items(choice(definition)).uniqueItems(true);
            case EMAIL -> of(SchemaType.STRING, "email").maxLength(LONGEST);
            case PHONE -> of(SchemaType.STRING, null).maxLength(LONGEST);
            case URL -> of(SchemaType.STRING, "uri").maxLength(LONGEST);
            case REFERENCE -> of(SchemaType.STRING, "uuid").addExtension("x-refers-to", definition.refersTo());
        };
    }

    private static Schema choice(FieldDefinition definition) {
        return of(SchemaType.STRING, null)
                .enumeration(definition.choices().stream()
                        .map(FieldOption::key)
                        .<Object>map(key -> key)
                        .toList());
    }

    private static Schema of(SchemaType type, @Nullable String format) {
        return OASFactory.createSchema().addType(type).format(format);
    }
}
