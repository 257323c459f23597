package dev.guanxi.contact.object.web;

import dev.guanxi.contact.object.ObjectContents;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people write down in a record of an administrator's kind. */
@Schema(name = "ObjectContents")
public record ObjectRequest(
        @NotBlank @Size(max = 300) @Schema(examples = "Van 7")
        String name,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "{kind}"),
                description = "By key, what it has in fields that an administrator defined: see /custom-fields. Null"
                        + " removes a value.")
        CustomValues custom) {
    ObjectContents contents() {
        return new ObjectContents(name, custom == null ? CustomValues.NOTHING : custom);
    }

    static ObjectRequest of(ObjectContents contents) {
        return new ObjectRequest(contents.name(), contents.custom().unlessEmpty());
    }
}
