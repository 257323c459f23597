package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expense as other services learn of it. It costs something as long as it is APPROVED or PAID. What it was for, in
 * people's own words, stays in sales.
 *
 * @param amount with tax
 * @param house the same in the house's currency, by the rate of the day; null as long as none is known
 * @param rateDay the day of that rate; null where none was needed, or is known
 * @param charges what bears it, to the smallest unit; nothing where it is charged to nobody
 */
public record ExpenseState(
        String number,
        String kind,
        ExpenseStatus status,
        LocalDate day,
        Money amount,
        @Nullable Money tax,
        @Nullable Money house,
        @Nullable LocalDate rateDay,
        @Nullable String receiptNumber,
        List<ChargedPart> charges,
        @Nullable UUID reportId,
        int approvalsNeeded,
        List<ExpenseApproval> approvals,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable LocalDate paidOn,
        @Nullable String paidBy,
        @Nullable String paymentReference,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {}
