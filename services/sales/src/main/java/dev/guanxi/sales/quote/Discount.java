package dev.guanxi.sales.quote;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Percent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is taken off a line or the whole: a percentage, an amount in the quote's currency, or nothing.
 *
 * @param percent a decimal as text: the database's driver reads numbers in JSON as binary fractions
 * @param amount the same
 */
public record Discount(@Nullable String percent, @Nullable String amount) {
    public static final Discount NONE = new Discount(null, null);

    /** The same, refused when it says both, or what cannot be. */
    Discount checked(String currency) {
        ensureField(percent == null || amount == null, "discountAmount", "discount-said-twice");
        ensureField(share().isShare(), "discountPercent", "quote-discount-too-large");
        ensureField(
                amount == null || new BigDecimal(amount).stripTrailingZeros().scale() <= Money.decimalsOf(currency),
                "discountAmount",
                "quote-amount-too-fine",
                currency);
        return this;
    }

    boolean isAmount() {
        return amount != null;
    }

    Percent share() {
        return percent == null ? Percent.ZERO : Percent.of(percent);
    }

    Money inFull(String currency) {
        return amount == null ? Money.zero(currency) : Money.named(amount, currency);
    }
}
