package dev.guanxi.platform.fields;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One of the values to choose from.
 *
 * @param retired nobody chooses it any more; who has it keeps it. Null is false.
 */
@Schema(name = "FieldOption")
public record FieldOption(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,59}")
        @Schema(description = "Stays for good.", examples = "gold")
        String key,

        @NotNull @Valid FieldWording label,

        @Nullable @Schema(description = "Nobody chooses it any more; who has it keeps it. False when left out.")
        Boolean retired) {

    boolean offered() {
        return retired == null || !retired;
    }
}
