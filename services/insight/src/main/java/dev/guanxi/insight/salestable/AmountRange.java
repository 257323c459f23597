package dev.guanxi.insight.salestable;

import dev.guanxi.platform.domain.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount that is known exactly, or only to lie between two; both in one currency. */
@Embeddable
public record AmountRange(
        @AttributeOverride(name = "amount", column = @Column(name = "low"))
        Money low,

        @AttributeOverride(name = "amount", column = @Column(name = "high"))
        @AttributeOverride(
                name = "currency",
                column = @Column(name = "currency", insertable = false, updatable = false))
        Money high) {
    static AmountRange of(BigDecimal low, BigDecimal high, String currency) {
        return new AmountRange(new Money(low, currency), new Money(high, currency));
    }

    static AmountRange none(String currency) {
        return new AmountRange(Money.zero(currency), Money.zero(currency));
    }

    AmountRange plus(AmountRange other) {
        return new AmountRange(low.plus(other.low), high.plus(other.high));
    }

    /** Whether it runs from nothing or more to as much or more. */
    boolean runsUpwards() {
        return !low.isNegative() && !high.minus(low).isNegative();
    }

    /** Growth in per cent, two decimals; null unless both amounts are known exactly, and there was something before. */
    @Nullable
    BigDecimal growthSince(@Nullable AmountRange before) {
        return before == null || !before.low.equals(before.high) || !low.equals(high) || before.low.isZero()
                ? null
                : ShareRange.percent(low.minus(before.low), before.low);
    }
}
