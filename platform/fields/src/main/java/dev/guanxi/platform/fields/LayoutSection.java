package dev.guanxi.platform.fields;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Fields that are shown together. */
@Schema(name = "LayoutSection")
public record LayoutSection(
        @NotNull @Pattern(regexp = "[a-z][a-zA-Z0-9_]{0,39}") @Schema(examples = "address")
        String key,

        @NotNull @Valid FieldWording label,

        @NotNull
        @Size(min = 1, max = 300)
        @Schema(
                description =
                        "By their names in the record, wherever in it they stand: `city`; those of an administrator"
                                + " as `custom.key`.")
        List<@NotBlank @Size(max = 100) String> fields) {}
