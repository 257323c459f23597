package dev.guanxi.platform.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import dev.guanxi.platform.web.MergePatch;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * A merge patch is the record with nothing required, and so are the records in it; null removes. Which record, the operation's
 * description says: "A JSON Merge Patch of CustomerProfile."
 */
final class MergePatchBody {
    private static final Pattern TARGET = Pattern.compile("JSON Merge Patch of (?:an? |the )?`?(\\w+)");

    private final Schemas schemas;

    MergePatchBody(Schemas schemas) {
        this.schemas = schemas;
    }

    static Optional<MediaType> of(Operation operation) {
        var body = operation.getRequestBody();
        return body == null || body.getContent() == null
                ? Optional.empty()
                : Optional.ofNullable(body.getContent().getMediaType(MergePatch.MEDIA_TYPE));
    }

    /** Leaves a patch open whose target is not said; the lint of the contracts asks for it. */
    void describe(MediaType media, Operation operation) {
        var target = TARGET.matcher(operation.getDescription() == null ? "" : operation.getDescription());
        var whole = target.find() ? schemas.named(target.group(1)) : null;
        if (whole == null || whole.getProperties() == null) {
            media.setSchema(createSchema().addType(SchemaType.OBJECT));
            return;
        }
        media.setSchema(partOf(Schemas.to(target.group(1))));
    }

    /** An object in a patch is a patch itself; anything else, a list too, is named as a whole. */
    private Schema partOf(Schema schema) {
        if (schema.getAnyOf() != null) {
            return createSchema()
                    .anyOf(schema.getAnyOf().stream().map(this::partOf).toList());
        }
        var name = Schemas.nameOf(schema);
        var whole = name == null ? null : schemas.named(name);
        if (name == null || whole == null || whole.getProperties() == null) {
            return schema;
        }
        var patch = name + "Patch";
        if (schemas.named(patch) == null) {
            schemas.put(patch, createSchema()); // what holds itself finds it
            schemas.put(patch, patchOf(name, whole));
        }
        return Schemas.to(patch);
    }

    private Schema patchOf(String name, Schema whole) {
        var patch = createSchema()
                .addType(SchemaType.OBJECT)
                .description("Part of %s: what is named is replaced, null removes, the rest stays.".formatted(name))
                .additionalPropertiesSchema(createSchema().booleanSchema(false));
        var required = whole.getRequired() == null ? List.<String>of() : whole.getRequired();
        whole.getProperties().forEach((field, schema) -> {
            var part = partOf(schema);
            patch.addProperty(field, required.contains(field) ? part : orNull(part));
        });
        return patch;
    }

    private static Schema orNull(Schema schema) {
        return createSchema().addAnyOf(schema).addAnyOf(createSchema().addType(SchemaType.NULL));
    }
}
