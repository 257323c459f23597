package dev.guanxi.sales.stages;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A longer text, in both languages. */
@Schema(name = "StageText")
public record StageText(
        @NotBlank @Size(max = 4000) @Schema(examples = "Find out who decides, and who holds the budget.")
        String english,

        @NotBlank @Size(max = 4000) @Schema(examples = "弄清谁做决定，谁掌握预算。")
        String chinese) {}
