package dev.guanxi.sales.forecast;

import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the forecasts of a period were off: on each day of a snapshot, what the deals said and what people judged, against
 * what was closed in the end. In the house's currency, by the deals that the caller sees.
 *
 * <p>An error is {@code (forecast − closed) / closed × 100}, in percent with two decimals, half up (percentage error): above
 * zero where too much was forecast. A mean error is the mean of these without their signs, rounded alike (mean absolute
 * percentage error, MAPE; Hyndman, Koehler: Another look at measures of forecast accuracy, International Journal of Forecasting
 * 22, 2006).
 *
 * @param teamWide whether it is of the seller with everybody below them
 * @param over whether the period is over; there are no errors before
 * @param closed what was closed in the end; until the period is over so far
 * @param systemMean the mean error of what the deals said; null without snapshots, and where nothing was closed
 * @param judgedMean the same of what people judged
 * @param days the first ones first
 */
@Schema(name = "ForecastAccuracy")
public record Accuracy(
        UUID sellerId,
        boolean teamWide,
        ForecastFigure figure,
        @Schema(examples = "2026-Q4") String period,
        LocalDate from,
        LocalDate until,
        boolean over,
        Money closed,
        @Nullable @Schema(examples = "4.20") BigDecimal systemMean,
        @Nullable @Schema(examples = "2.75") BigDecimal judgedMean,
        List<Day> days) {
    private static final int DECIMALS = 2;

    /**
     * What was forecast on a day.
     *
     * @param closed what was closed by then
     * @param system what the deals said
     * @param judged the same with what people had said in its place by then
     * @param systemError in percent; null until the period is over, and where nothing was closed
     */
    @Schema(name = "ForecastAccuracyOfDay")
    public record Day(
            LocalDate day,
            Instant takenAt,
            Money closed,
            Money system,
            Money judged,
            @Nullable @Schema(examples = "-1.87") BigDecimal systemError,
            @Nullable @Schema(examples = "0.93") BigDecimal judgedError) {}

    /** How far a forecast was off, in percent; nothing where there is nothing to be held against. */
    static Optional<BigDecimal> error(BigDecimal forecast, BigDecimal closed) {
        return closed.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        forecast.subtract(closed).movePointRight(2).divide(closed, DECIMALS, RoundingMode.HALF_UP));
    }

    /** The mean of errors without their signs; nothing of none. */
    static @Nullable BigDecimal mean(List<Day> days, Function<Day, @Nullable BigDecimal> error) {
        var errors = days.stream()
                .flatMap(day -> Optional.ofNullable(error.apply(day)).stream())
                .toList();
        return errors.isEmpty()
                ? null
                : errors.stream()
                        .map(BigDecimal::abs)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(errors.size()), DECIMALS, RoundingMode.HALF_UP);
    }
}
