package dev.guanxi.sales.stages;

import dev.guanxi.platform.fields.FieldWording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that must be so before a deal leaves a stage behind. */
@Schema(name = "ExitCriterion")
public record ExitCriterion(
        @NotNull
        @Pattern(regexp = FORM)
        @Schema(
                description = "Stays for good: deals are ticked off under it. Once in a pipeline.",
                examples = "budgetKnown")
        String key,

        @NotNull @Valid @Schema(description = "What people read, also when it is not so yet.")
        FieldWording text,

        @Nullable
        @Valid
        @Schema(description = "The field that tells whether it is so; left out, somebody ticks it off.")
        FieldCheck check) {

    /** What the key of a criterion looks like. */
    public static final String FORM = "[a-z][a-zA-Z0-9_]{0,39}";

    /** Whether a person has to say that it is so. */
    public boolean byHand() {
        return check == null;
    }
}
