package dev.guanxi.platform.money;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So much of a currency is worth so much of the house's: 100 JPY are 4.62 CNY. Two numbers instead of their quotient, as
 * banks publish them either way round (1.0842 USD are 1 EUR), so that nothing is rounded before an amount is.
 *
 * @param units how much of the currency; above zero, at most twelve digits before and after the point
 * @param house the currency in which the house keeps its books
 * @param worth what that is in the house's currency; as {@code units}
 */
public record ExchangeRate(String currency, BigDecimal units, String house, BigDecimal worth) {
    private static final int DIGITS = 12;

    public ExchangeRate {
        ensureField(Money.isCurrency(currency), "currency", "currency-unknown", currency);
        ensureField(Money.isCurrency(house), "house", "currency-unknown", house);
        ensureField(!currency.equals(house) || units.compareTo(worth) == 0, "currency", "rate-of-house", house);
        units = limited("units", units);
        worth = limited("worth", worth);
    }

    private static BigDecimal limited(String field, BigDecimal number) {
        ensureField(number.signum() > 0, field, "rate-not-positive");
        var plain = number.stripTrailingZeros();
        ensureField(
                plain.scale() <= DIGITS && (long) plain.precision() - plain.scale() <= DIGITS,
                field,
                "rate-out-of-range",
                DIGITS);
        return plain.setScale(Math.max(plain.scale(), 0));
    }

    /** Of another currency than the house's, as somebody says it. */
    public static ExchangeRate foreign(String currency, BigDecimal units, String house, BigDecimal worth) {
        ensureField(!currency.equals(house), "currency", "rate-of-house", house);
        return new ExchangeRate(currency, units, house, worth);
    }

    /** Of the house's own currency: one is one. */
    public static ExchangeRate ofHouse(String house) {
        return new ExchangeRate(house, BigDecimal.ONE, house, BigDecimal.ONE);
    }

    /**
     * An amount of this currency in another, by two rates of the same house and, if figures are to mean anything, of the
     * same day. Rounded once; in its own currency it stays what it is.
     */
    public Money convert(Money amount, ExchangeRate to) {
        if (!amount.currency().equals(currency) || !house.equals(to.house)) {
            throw new IllegalArgumentException(
                    "A rate of %s to %s does not convert %s by one of %s".formatted(currency, house, amount, to.house));
        }
        return currency.equals(to.currency)
                ? amount
                : new Money(
                        amount.amount()
                                .multiply(worth)
                                .multiply(to.units)
                                .divide(units.multiply(to.worth), Money.decimalsOf(to.currency), RoundingMode.HALF_UP),
                        to.currency);
    }
}
