package dev.guanxi.platform.domain;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An amount in a currency (ISO 4217). Kept at the currency's own number of decimals; rounding is
 * half up, here and nowhere else.
 */
@Embeddable
public record Money(BigDecimal amount, String currency) {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(c -> c.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** The longest amount that somebody may name, in digits before the point. */
    private static final int NAMED_DIGITS = 15;

    /** Sums of such amounts are longer; what is longer still is no money of this world. */
    private static final int DIGITS = 30;

    /** More take time and memory to round. */
    private static final int DECIMALS = 1_000;

    public Money {
        ensureLength(amount, DIGITS);
        amount = amount.setScale(decimals(currency), RoundingMode.HALF_UP);
    }

    /** An amount as somebody names it: in a request or in a file. */
    public static Money named(BigDecimal amount, String currency) {
        ensureLength(amount, NAMED_DIGITS);
        return new Money(amount, currency);
    }

    /** The same as text: digits, and a point if there are decimals. */
    public static Money named(@Nullable String amount, String currency) {
        return named(decimal(amount), currency);
    }

    private static BigDecimal decimal(@Nullable String amount) {
        try {
            if (amount != null) {
                return new BigDecimal(amount);
            }
        } catch (NumberFormatException _) {
            // refused below
        }
        throw new DomainException.Invalid("amount", "amount-malformed", String.valueOf(amount));
    }

    private static void ensureLength(BigDecimal amount, int digits) {
        DomainException.ensureField(
                (long) amount.precision() - amount.scale() <= digits && amount.scale() <= DECIMALS,
                "amount",
                "amount-out-of-range",
                digits);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** True for a code of ISO 4217 that has decimals (not gold, not the test currency). */
    public static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    private Money sameCurrency(Money other) {
        DomainException.ensure(currency.equals(other.currency), "currency-mismatch", currency, other.currency);
        return other;
    }

    private static int decimals(String currency) {
        DomainException.ensureField(isCurrency(currency), "currency", "currency-unknown", currency);
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
