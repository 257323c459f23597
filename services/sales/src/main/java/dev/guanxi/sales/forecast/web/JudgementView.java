package dev.guanxi.sales.forecast.web;

import dev.guanxi.sales.forecast.ForecastFigure;
import dev.guanxi.sales.forecast.Judgement;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A judgement as the API shows it.
 *
 * @param judgeId the seller who says it: the same, or somebody above them
 * @param saidAt when it was said or last changed
 */
@Schema(name = "ForecastJudgement")
public record JudgementView(
        UUID id,
        UUID sellerId,
        boolean teamWide,
        @Schema(examples = "2026-Q4") String period,
        ForecastFigure figure,
        JudgementRequest profile,
        UUID judgeId,
        @Schema(examples = "li.lei") String ownerId,
        Instant saidAt,
        Instant createdAt) {
    static JudgementView of(Judgement judgement) {
        var state = judgement.state();
        return new JudgementView(
                judgement.id(),
                state.sellerId(),
                state.teamWide(),
                state.period(),
                state.figure(),
                JudgementRequest.of(judgement.profile()),
                state.judgeId(),
                state.ownerId(),
                state.saidAt(),
                state.createdAt());
    }
}
