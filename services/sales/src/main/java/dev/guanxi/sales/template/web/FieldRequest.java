package dev.guanxi.sales.template.web;

import dev.guanxi.platform.fields.FieldWording;
import dev.guanxi.sales.wording.DeclaredField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A value that whoever makes a document says, for it is known of no record. */
@Schema(name = "TemplateField")
public record FieldRequest(
        @NotNull
        @Pattern(regexp = DeclaredField.KEY)
        @Schema(description = "By which texts name it.", examples = "warrantyMonths")
        String key,

        @NotNull @Valid FieldWording label,

        @NotNull DeclaredField.Type type,

        @Nullable @Schema(description = "Whether there is no document without it; false, if left out.")
        Boolean required,

        @Nullable @Size(max = 50) @Schema(description = "Of a CHOICE: what there is to choose from.")
        List<@NotBlank @Size(max = 200) String> options) {

    DeclaredField field() {
        return new DeclaredField(key, label, type, required != null && required, options == null ? List.of() : options);
    }

    static FieldRequest of(DeclaredField field) {
        return new FieldRequest(
                field.key(),
                field.label(),
                field.type(),
                field.required(),
                field.options().isEmpty() ? null : field.options());
    }
}
