package dev.guanxi.insight.salestable;

import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a whole in per cent, two decimals; low and high are the same when both amounts are exact. */
public record ShareRange(
        @Schema(examples = "12.00") BigDecimal low,
        @Schema(examples = "15.00") BigDecimal high) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static ShareRange of(AmountRange part, AmountRange whole) {
        return new ShareRange(percent(part.low(), whole.low()), percent(part.high(), whole.high()));
    }

    static BigDecimal percent(Money part, Money whole) {
        return whole.isZero()
                ? BigDecimal.ZERO.setScale(2)
                : part.amount().multiply(HUNDRED).divide(whole.amount(), 2, RoundingMode.HALF_UP);
    }
}
