package dev.guanxi.sales.forecast;

import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the forecasts of a past period were off, without its days: see {@link Accuracy} for what a mean error is.
 *
 * @param days of how many snapshots the means are
 */
@Schema(name = "ForecastAccuracyOfPeriod")
public record PeriodAccuracy(
        @Schema(examples = "2026-Q3") String period,
        LocalDate from,
        LocalDate until,
        Money closed,
        int days,
        @Nullable @Schema(examples = "4.20") BigDecimal systemMean,
        @Nullable @Schema(examples = "2.75") BigDecimal judgedMean) {
    static PeriodAccuracy of(Accuracy accuracy) {
        return new PeriodAccuracy(
                accuracy.period(),
                accuracy.from(),
                accuracy.until(),
                accuracy.closed(),
                accuracy.days().size(),
                accuracy.systemMean(),
                accuracy.judgedMean());
    }
}
