package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a deal had come in the system it is taken over from, and when.
 *
 * @param engagedAt null when nobody wrote it down
 */
public record PastDeal(
        Stage stage,
        Instant openedAt,
        @Nullable Instant engagedAt,
        @Nullable Instant closedAt,
        @Nullable String lostReason) {

    public PastDeal {
        ensureField(stage.isOpen() || closedAt != null, "closedAt", "closing-date-needed", stage);
        ensureField(!stage.isOpen() || closedAt == null, "closedAt", "closing-date-too-early", stage);
        ensureField(closedAt == null || !closedAt.isBefore(openedAt), "closedAt", "closed-before-opened");
    }
}
