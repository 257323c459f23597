package dev.guanxi.sales.expense;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An expense whose receipt may be the same one. Of one that the caller does not see only that there is one.
 *
 * @param id null where the caller does not see it
 */
@Schema(name = "AlikeExpense")
public record AlikeExpense(
        @Nullable UUID id,
        @Nullable @Schema(examples = "EX-2026-000042") String number,
        @Nullable ExpenseStatus status,
        @Nullable String ownerId,
        LocalDate day) {}
