package dev.guanxi.insight.salestable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole in per cent, two decimals; low and high are the same when both amounts are exact. */
public record ShareRange(BigDecimal low, BigDecimal high) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static ShareRange of(AmountRange part, AmountRange whole) {
        return new ShareRange(percent(part.low(), whole.low()), percent(part.high(), whole.high()));
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(2)
                : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
