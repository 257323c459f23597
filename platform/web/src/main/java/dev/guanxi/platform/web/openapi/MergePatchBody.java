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
 * A merge patch is the record with nothing required; null removes. Which record, the operation's
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
        var name = target.group(1) + "Patch";
        schemas.put(name, patchOf(target.group(1), whole));
        media.setSchema(Schemas.to(name));
    }

    private static Schema patchOf(String name, Schema whole) {
        var patch = createSchema()
                .addType(SchemaType.OBJECT)
                .description("Part of %s: what is named is replaced, null removes, the rest stays.".formatted(name))
                .additionalPropertiesSchema(createSchema().booleanSchema(false));
        var required = whole.getRequired() == null ? List.<String>of() : whole.getRequired();
        whole.getProperties()
                .forEach((field, schema) ->
                        patch.addProperty(field, required.contains(field) ? schema : orNull(schema)));
        return patch;
    }

    private static Schema orNull(Schema schema) {
        return createSchema().addAnyOf(schema).addAnyOf(createSchema().addType(SchemaType.NULL));
    }
}
