package dev.guanxi.sales.velocity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How long won deals of a pipeline took, whoever sees them: from engaging to closing, in days of UTC.
 *
 * @param deals how many whose engaging is known
 * @param meanDays null before the first
 */
public record Pace(
        long deals, @Nullable @Schema(examples = "51.78") BigDecimal meanDays) {
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    /** After so many days an open deal takes too long; null where there is nothing to compare it with. */
    @Nullable
    BigDecimal limitDays() {
        return meanDays == null ? null : meanDays.multiply(TWICE).setScale(2, RoundingMode.HALF_UP);
    }

    /** Whether an open deal takes too long: more than twice as long as won ones took on average. */
    public boolean isExceededBy(long days) {
        var limit = limitDays();
        return limit != null && limit.signum() > 0 && BigDecimal.valueOf(days).compareTo(limit) > 0;
    }
}
