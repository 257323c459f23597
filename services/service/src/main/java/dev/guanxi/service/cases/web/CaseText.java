package dev.guanxi.service.cases.web;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.service.cases.CaseContents;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a case says, as people change it. */
@Schema(name = "CaseContents")
public record CaseText(
        @NotBlank @Size(max = 200) @Schema(examples = "It does not heat")
        String subject,

        @Nullable @Size(max = 10_000) @Schema(examples = "Since yesterday the lamp is on but it stays cold.")
        String description,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "cases"),
                description =
                        "By key, what it has in fields that an administrator defined: see /custom-fields. Null removes a value.")
        CustomValues custom) {
    CaseContents contents() {
        return new CaseContents(subject, description, custom == null ? CustomValues.NOTHING : custom);
    }

    static CaseText of(CaseContents c) {
        return new CaseText(c.subject(), c.description(), c.custom().unlessEmpty());
    }
}
