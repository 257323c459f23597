package dev.guanxi.platform.money;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.math.BigDecimal;

/** How many, or how much: above zero and below a thousand million, with at most six decimals; more is refused, not rounded. */
public record Quantity(BigDecimal value) {
    private static final BigDecimal TOO_MANY = BigDecimal.TEN.pow(9);
    private static final int DECIMALS = 6;

    public static final Quantity ONE = new Quantity(BigDecimal.ONE);

    public Quantity {
        ensureField(value.signum() > 0 && value.compareTo(TOO_MANY) < 0, "quantity", "quantity-out-of-range", TOO_MANY);
        value = value.stripTrailingZeros();
        ensureField(value.scale() <= DECIMALS, "quantity", "quantity-too-fine", DECIMALS);
        value = value.setScale(Math.max(value.scale(), 0));
    }

    public static Quantity of(String value) {
        return new Quantity(new BigDecimal(value));
    }

    public static Quantity of(long value) {
        return new Quantity(BigDecimal.valueOf(value));
    }
}
