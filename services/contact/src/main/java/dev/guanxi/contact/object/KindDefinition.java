package dev.guanxi.contact.object;

import dev.guanxi.platform.fields.FieldWording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an administrator says of a kind of record. */
@Schema(name = "ObjectKindDefinition")
public record KindDefinition(
        @NotNull
        @Valid
        @Schema(
                description = "What people call one of them.",
                examples = "{\"english\": \"Vehicle\", \"chinese\": \"车辆\"}")
        FieldWording singular,

        @NotNull
        @Valid
        @Schema(
                description = "What people call several.",
                examples = "{\"english\": \"Vehicles\", \"chinese\": \"车辆\"}")
        FieldWording plural,

        @Nullable
        @Schema(
                description = "False: nobody finds, sees or makes such records any more; those that are there stay, and"
                        + " are back when it is true again. True when left out.")
        Boolean active) {
    /** Whether there are such records for people. */
    public boolean inUse() {
        return active == null || active;
    }
}
