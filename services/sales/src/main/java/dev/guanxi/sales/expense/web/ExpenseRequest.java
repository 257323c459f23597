package dev.guanxi.sales.expense.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Percent;
import dev.guanxi.sales.expense.Charge;
import dev.guanxi.sales.expense.ChargeTarget;
import dev.guanxi.sales.expense.ExpenseDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people write down of an expense. */
@Schema(name = "ExpenseProfile")
public record ExpenseRequest(
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
        @Schema(description = "Key of its kind, see /expense-kinds.", examples = "TRAVEL")
        String kind,

        @NotNull @Schema(description = "On which the money was spent.", examples = "2026-11-20")
        LocalDate day,

        @NotNull @Schema(description = "With tax.") Money amount,

        @Nullable @Schema(description = "What of it is tax, in the same currency.")
        Money tax,

        @Nullable @Size(max = 1000) @Schema(examples = "与宝岛眼镜采购部的工作午餐")
        String description,

        @Nullable @Size(max = 100) @Schema(description = "What stands on the receipt.", examples = "033001900104")
        String receiptNumber,

        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "(https?://|/)\\S+")
        @Schema(
                description =
                        "Where the receipt is kept: an address, or the path of an attachment of the contact service.",
                examples = "/api/contact/v1/attachments/01981d3c-5a00-7c4e-9a51-000000000001")
        String receiptLink,

        @Nullable @Schema(description = "With which others it is handed in; a report of the same person.")
        UUID reportId,

        @Nullable
        @Size(max = 50)
        @Schema(description = "What bears it: nothing, or shares of 100 percent together. A patch replaces the list.")
        List<@NotNull @Valid Share> charges) {
    /** A part, and what bears it. */
    @Schema(name = "ExpenseShare")
    public record Share(
            @NotNull @Schema(examples = "CUSTOMER") ChargeTarget target,

            @NotNull @Schema(description = "Of the customer, the deal or the campaign.")
            UUID id,

            @NotNull @Pattern(regexp = "[0-9]{1,3}(\\.[0-9]{1,6})?") @Schema(description = "Percent.", examples = "60")
            String share) {
        static Share of(Charge charge) {
            return new Share(
                    charge.target(), charge.id(), charge.share().value().toPlainString());
        }

        Charge charge() {
            return new Charge(target, id, null, Percent.of(share));
        }
    }

    ExpenseDraft draft() {
        return new ExpenseDraft(
                kind,
                day,
                amount,
                tax,
                description,
                receiptNumber,
                receiptLink,
                reportId,
                charges == null
                        ? List.of()
                        : charges.stream().map(Share::charge).toList());
    }

    static ExpenseRequest of(ExpenseDraft draft) {
        return new ExpenseRequest(
                draft.kind(),
                draft.day(),
                draft.amount(),
                draft.tax(),
                draft.description(),
                draft.receiptNumber(),
                draft.receiptLink(),
                draft.reportId(),
                draft.charges().stream().map(Share::of).toList());
    }
}
