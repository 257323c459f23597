package dev.guanxi.sales.commission.web;

import dev.guanxi.sales.commission.InputMode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft is to be reckoned again. */
@Schema(name = "CommissionRunRepetition")
public record RunRepetition(
        @NotNull
        @Schema(
                description =
                        "FRESH: from what there is now. KEPT: from what it was reckoned from before, with the same result.")
        InputMode inputs) {}
