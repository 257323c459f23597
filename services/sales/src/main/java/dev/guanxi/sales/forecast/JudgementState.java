package dev.guanxi.sales.forecast;

import dev.guanxi.platform.domain.Derived;
import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a forecast, as other services learn of it.
 *
 * @param sellerId whose forecast it is
 * @param teamWide whether it is of the seller with everybody below them
 * @param period {@code 2026}, {@code 2026-H1}, {@code 2026-Q4} or {@code 2026-M12}, of the fiscal calendar
 * @param amount that will have been closed in the period in the end, with what is closed already
 * @param judgeId the seller who says it: the same, or somebody above them
 * @param saidAt when it was said or last changed
 */
public record JudgementState(
        UUID sellerId,
        boolean teamWide,
        String period,
        ForecastFigure figure,
        Money amount,
        String reason,
        UUID judgeId,
        @Derived Instant saidAt,
        String ownerId,
        @Nullable String team,
        Instant createdAt) {}
