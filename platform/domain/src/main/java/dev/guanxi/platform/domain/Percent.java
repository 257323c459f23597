package dev.guanxi.platform.domain;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.math.BigDecimal;

/**
 * So many of a hundred: a discount, a tax rate, a commission rate. From 0 to 1,000 with at most six decimals; more is
 * refused, not rounded. 13 and 13.00 are the same.
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);
    private static final int DECIMALS = 6;

    public static final Percent ZERO = new Percent(BigDecimal.ZERO);
    public static final Percent ALL = new Percent(BigDecimal.valueOf(100));

    public Percent {
        ensureField(value.signum() >= 0 && value.compareTo(MOST) <= 0, "percent", "percent-out-of-range", MOST);
        value = plain(value);
        ensureField(value.scale() <= DECIMALS, "percent", "percent-too-fine", DECIMALS);
    }

    public static Percent of(String value) {
        return new Percent(new BigDecimal(value));
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The same as a part of one: 13 percent are 0.13. */
    public BigDecimal fraction() {
        return value.movePointLeft(2);
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** Whether this can be a part of something: not more than all of it. */
    public boolean isShare() {
        return compareTo(ALL) <= 0;
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }
}
