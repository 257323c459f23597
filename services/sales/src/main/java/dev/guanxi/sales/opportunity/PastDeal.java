package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.sales.stages.KnownPipeline;
import dev.guanxi.sales.stages.StageKeys;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a deal had come in the system it is taken over from, and when.
 *
 * @param stage one of the pipeline's, or an end
 * @param engagedAt null when nobody wrote it down
 */
public record PastDeal(
        KnownPipeline pipeline,
        String stage,
        Instant openedAt,
        @Nullable Instant engagedAt,
        @Nullable Instant closedAt,
        @Nullable String lostReason) {

    public PastDeal {
        var open = StageKeys.isOpen(stage);
        ensureField(open || closedAt != null, "closedAt", "closing-date-needed", stage);
        ensureField(!open || closedAt == null, "closedAt", "closing-date-too-early", stage);
        ensureField(closedAt == null || !closedAt.isBefore(openedAt), "closedAt", "closed-before-opened");
    }

    boolean isWon() {
        return stage.equals(StageKeys.WON);
    }
}
