package dev.guanxi.sales.opportunity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be done next about a deal.
 *
 * @param on the day by which; its owner is reminded on that day, and told when it has passed
 */
@Schema(name = "NextStep")
public record NextStep(
        @NotBlank @Size(max = 300) @Schema(examples = "寄送样品")
        String what,

        @NotNull @Schema(examples = "2026-12-04") LocalDate on) {}
