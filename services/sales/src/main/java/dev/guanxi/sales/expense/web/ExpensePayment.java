package dev.guanxi.sales.expense.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody has their money back. */
@Schema(name = "ExpensePayment")
public record ExpensePayment(
        @NotNull @Schema(examples = "2026-12-01") LocalDate on,

        @Nullable
        @Size(max = 100)
        @Schema(description = "By which it is found in the books.", examples = "FK-2026-0815")
        String reference) {}
