package dev.guanxi.sales.stages;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a field of a deal must be like. */
@Schema(name = "FieldCheck")
public record FieldCheck(
        @NotNull
        @Size(max = 60)
        @Schema(
                description =
                        "One of name, customerId, contactId, amount, lines (how many), expectedClose, or custom.key"
                                + " of a field that an administrator defined for opportunities.",
                examples = "amount")
        String field,

        @NotNull Comparison is,

        @Nullable
        @Size(max = 200)
        @Schema(
                description = "As text: a decimal number, a day, a moment, true or false, a key of an option. Left out"
                        + " with FILLED.",
                examples = "1000")
        String value) {}
