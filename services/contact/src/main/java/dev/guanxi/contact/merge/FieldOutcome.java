package dev.guanxi.contact.merge;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one field of a profile when records are merged.
 *
 * @param value the value that survives; null when there is none
 * @param survivesFrom the record whose value it is; null for a united list and where there is none
 * @param values each record's value, the survivor's first; records without one are left out
 */
public record FieldOutcome(
        @Schema(examples = "phone") String field,

        @Nullable @Schema(description = "The value that survives, of the field's type.", examples = "+86 21 5555 0100")
        Object value,

        @Nullable @Schema(description = "Whose value it is; left out where it is of several, and where there is none.")
        UUID survivesFrom,

        @Schema(
                description = "CHOSEN by the caller, KEPT of the survivor, TAKEN from the first duplicate that has one,"
                        + " UNITED of several, EMPTY where nobody has one.")
        SurvivalReason reason,

        @Schema(description = "Each record's value, the survivor's first; those without one are left out.")
        List<Held> values) {

    /** A value and the record that has it. */
    @Schema(name = "HeldValue")
    public record Held(
            UUID recordId,
            @Schema(examples = "+86 21 5555 0100") Object value) {}
}
