package dev.guanxi.sales.expense.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is refused or withdrawn. */
@Schema(name = "ExpenseReason")
public record ExpenseReason(
        @NotBlank @Size(max = 500) @Schema(examples = "缺少发票")
        String reason) {}
