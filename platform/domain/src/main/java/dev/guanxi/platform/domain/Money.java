package dev.guanxi.platform.domain;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An amount in a currency (ISO 4217). Kept at the currency's own number of decimals; rounding is
 * half up (5 goes away from zero), here and nowhere else. The rules of reckoning are in docs/money.md.
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

    /** The sum of any number; zero of none. */
    public static Money sum(Stream<Money> amounts, String currency) {
        return amounts.reduce(zero(currency), Money::plus);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** This much of it, rounded once. */
    public Money times(Percent percent) {
        return times(percent.fraction());
    }

    /**
     * Splits the amount by weights so that the parts add up to it to the smallest unit: each part is first rounded towards
     * zero, and what is left goes, a unit each, to the parts that lost most by that, the earlier of equals first (largest
     * remainder, Hamilton's method). A negative amount is split as the positive one.
     *
     * @param weights none negative; all zero only of nothing
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        var units = LargestRemainder.split(amount.unscaledValue(), weights);
        return units.stream()
                .map(unit -> new Money(new BigDecimal(unit, amount.scale()), currency))
                .toList();
    }

    /** How many decimals amounts in this currency have: 0 of JPY, 2 of CNY, 3 of KWD. */
    public static int decimalsOf(String currency) {
        return decimals(currency);
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

    /** Refuses what is no such code. */
    public static String ensureCurrency(String code) {
        DomainException.ensureField(isCurrency(code), "currency", "currency-unknown", code);
        return code;
    }

    private Money sameCurrency(Money other) {
        DomainException.ensure(currency.equals(other.currency), "currency-mismatch", currency, other.currency);
        return other;
    }

    private static int decimals(String currency) {
        return Currency.getInstance(ensureCurrency(currency)).getDefaultFractionDigits();
    }
}
