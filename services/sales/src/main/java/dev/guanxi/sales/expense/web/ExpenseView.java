package dev.guanxi.sales.expense.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.expense.AlikeExpense;
import dev.guanxi.sales.expense.ChargedPart;
import dev.guanxi.sales.expense.Expense;
import dev.guanxi.sales.expense.ExpenseApproval;
import dev.guanxi.sales.expense.ExpenseStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An expense as the API shows it. */
@Schema(name = "Expense")
public record ExpenseView(
        UUID id,
        @Schema(examples = "EX-2026-000042") String number,
        ExpenseStatus status,
        ExpenseRequest profile,

        @Nullable @Schema(description = "In the house's currency; null as long as no rate is known.")
        Money house,

        @Nullable @Schema(description = "The day of the rate; null where none was needed.")
        LocalDate rateDay,

        @Schema(description = "What bears how much of it, to the smallest unit.")
        List<ChargedPart> charged,

        @Schema(description = "How many have to approve it, since it was submitted.", examples = "1")
        int approvalsNeeded,

        @Schema(description = "Who has, and for whom they stood in.")
        List<ExpenseApproval> approvals,

        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,

        @Nullable @Schema(description = "Why it was refused or withdrawn.", examples = "缺少发票")
        String reason,

        @Nullable LocalDate paidOn,
        @Nullable String paidBy,
        @Nullable @Schema(examples = "FK-2026-0815") String paymentReference,

        @Schema(
                description =
                        "A warning: others of the same day, amount, kind and receipt number. Of those whom the caller does"
                                + " not see only that they are there.")
        List<AlikeExpense> alike,

        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {
    static ExpenseView of(Expense expense, List<AlikeExpense> alike) {
        var state = expense.state();
        return new ExpenseView(
                expense.id(),
                state.number(),
                state.status(),
                ExpenseRequest.of(expense.draft()),
                state.house(),
                state.rateDay(),
                state.charges(),
                state.approvalsNeeded(),
                state.approvals(),
                state.submittedBy(),
                state.submittedAt(),
                state.decidedBy(),
                state.decidedAt(),
                expense.withheld().reason(),
                state.paidOn(),
                state.paidBy(),
                state.paymentReference(),
                alike,
                state.ownerId(),
                state.team(),
                state.createdAt());
    }
}
