package dev.guanxi.sales.quota;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much is to be reached.
 *
 * @param currency of {@link Metric#REVENUE} only
 */
public record QuotaTarget(
        Metric metric, BigDecimal amount, @Nullable String currency) {
    QuotaTarget withAmount(BigDecimal other) {
        return new QuotaTarget(metric, other, currency);
    }

    /** Whether amounts of both can be added. */
    boolean isLike(QuotaTarget other) {
        return metric == other.metric && String.valueOf(currency).equals(String.valueOf(other.currency));
    }
}
