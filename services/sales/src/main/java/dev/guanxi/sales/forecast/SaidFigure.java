package dev.guanxi.sales.forecast;

import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a forecast from one moment to another.
 *
 * @param teamWide whether it is of the seller with everybody below them
 * @param amount as it was said
 * @param converted in the currency asked for; null where a rate of the day on which it was said is missing
 * @param reason null once it was taken back
 * @param until when it was changed or taken back; null while it holds
 */
record SaidFigure(
        UUID judgementId,
        UUID sellerId,
        boolean teamWide,
        ForecastFigure figure,
        UUID judgeId,
        String judgeName,
        Money amount,
        @Nullable BigDecimal converted,
        @Nullable String reason,
        Instant saidAt,
        @Nullable Instant until) {
    boolean holdsNow() {
        return until == null;
    }

    boolean heldAt(Instant moment) {
        return !saidAt.isAfter(moment) && (until == null || until.isAfter(moment));
    }
}
