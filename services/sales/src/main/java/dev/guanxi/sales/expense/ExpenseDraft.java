package dev.guanxi.sales.expense;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people write down of an expense.
 *
 * @param kind key of its kind
 * @param day on which the money was spent
 * @param amount with tax
 * @param tax what of it is tax, in the same currency; null where nobody says
 * @param description what it was for
 * @param receiptNumber what stands on the receipt
 * @param receiptLink where the receipt is kept
 * @param reportId with which others it is handed in
 * @param charges what bears it; nothing, or 100 percent together
 */
public record ExpenseDraft(
        String kind,
        LocalDate day,
        Money amount,
        @Nullable Money tax,
        @Nullable String description,
        @Nullable String receiptNumber,
        @Nullable String receiptLink,
        @Nullable UUID reportId,
        List<Charge> charges) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public ExpenseDraft {
        charges = List.copyOf(charges);
    }

    ExpenseDraft checked(LocalDate today) {
        ensureField(!day.isAfter(today.plusDays(1)), "day", "expense-in-future", day);
        ensureField(!amount.isNegative() && !amount.isZero(), "amount", "expense-not-positive");
        ensureField(
                tax == null || tax.currency().equals(amount.currency()),
                "tax",
                "expense-tax-currency",
                amount.currency());
        ensureField(
                tax == null || !tax.isNegative() && tax.amount().compareTo(amount.amount()) < 0,
                "tax",
                "expense-tax-too-large");
        checkCharges();
        return this;
    }

    private void checkCharges() {
        var named = new HashSet<String>();
        for (int i = 0; i < charges.size(); i++) {
            var charge = charges.get(i);
            ensureField(named.add(charge.target() + " " + charge.id()), "charges[%d].id".formatted(i), "charged-twice");
            ensureField(!charge.share().isZero(), "charges[%d].share".formatted(i), "charged-nothing");
        }
        var sum = charges.stream().map(charge -> charge.share().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        ensureField(
                charges.isEmpty() || sum.compareTo(WHOLE) == 0,
                "charges",
                "charges-not-whole",
                sum.stripTrailingZeros().toPlainString());
    }

    /** With charges that know who bears them. */
    ExpenseDraft with(List<Charge> known) {
        return new ExpenseDraft(kind, day, amount, tax, description, receiptNumber, receiptLink, reportId, known);
    }
}
