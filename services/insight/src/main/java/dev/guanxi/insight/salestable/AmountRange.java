package dev.guanxi.insight.salestable;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** An amount that is known exactly, or only to lie between two. */
@Embeddable
public record AmountRange(BigDecimal low, BigDecimal high, String currency) {
    static AmountRange exactly(BigDecimal amount, String currency) {
        return new AmountRange(amount, amount, currency);
    }

    boolean isOrdered() {
        return low.signum() >= 0 && low.compareTo(high) <= 0;
    }

    public boolean isExact() {
        return low.compareTo(high) == 0;
    }

    AmountRange plus(AmountRange other) {
        return new AmountRange(low.add(other.low), high.add(other.high), currency);
    }
}
