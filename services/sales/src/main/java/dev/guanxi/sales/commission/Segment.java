package dev.guanxi.sales.commission;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Between which sums credited in the period which rate holds.
 *
 * @param lower from more than this on
 * @param upper up to and including this; null for no end
 * @param rate percent
 * @param tier from which amount the rate's tier holds; null for the plan's rate
 * @param factor what the rate is multiplied by
 * @param attainment from which percent of the target the factor holds; null where there is none
 */
public record Segment(
        BigDecimal lower,
        @Nullable BigDecimal upper,
        BigDecimal rate,
        @Nullable BigDecimal tier,
        BigDecimal factor,
        @Nullable BigDecimal attainment) {

    /** How much of what lies between two sums is in it. */
    BigDecimal part(BigDecimal before, BigDecimal after) {
        var end = upper == null ? after : after.min(upper);
        return end.subtract(before.max(lower)).max(BigDecimal.ZERO);
    }
}
