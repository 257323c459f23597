package dev.guanxi.platform.money;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;

/**
 * What one of something costs: not negative, at most 15 digits before the point and six decimals, however many the
 * currency has, since a screw may cost 0.0045. It is never rounded; what is paid for so many is.
 */
public record UnitPrice(BigDecimal amount, String currency) {
    private static final int DIGITS = 15;
    private static final int DECIMALS = 6;

    public UnitPrice {
        ensureField(Money.isCurrency(currency), "currency", "currency-unknown", currency);
        ensureField(amount.signum() >= 0, "unitPrice", "money-negative");
        amount = amount.stripTrailingZeros();
        ensureField(amount.scale() <= DECIMALS, "unitPrice", "price-too-fine", DECIMALS);
        ensureField((long) amount.precision() - amount.scale() <= DIGITS, "unitPrice", "amount-out-of-range", DIGITS);
        amount = amount.setScale(Math.max(amount.scale(), Money.decimalsOf(currency)));
    }

    public static UnitPrice of(String amount, String currency) {
        return new UnitPrice(new BigDecimal(amount), currency);
    }

    public static UnitPrice of(Money price) {
        return new UnitPrice(price.amount(), price.currency());
    }

    /** What so many cost, rounded once. */
    public Money times(Quantity quantity) {
        return new Money(amount.multiply(quantity.value()), currency);
    }
}
