package dev.guanxi.sales.forecast;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure of what a period will have brought in the end. Each begins with what is closed so far. */
@Schema(
        description =
                "What will have been closed in the end. EXPECTED: closed and each open deal times its probability."
                        + " COMMIT: closed and committed. BEST_CASE: that and the best case. PIPELINE: that and the pipeline.")
public enum ForecastFigure {
    EXPECTED,
    COMMIT,
    BEST_CASE,
    PIPELINE;

    /** What deals say of it, without anybody's judgement. */
    BigDecimal of(DealFigures deals) {
        var closed = deals.closed().amount();
        return switch (this) {
            case EXPECTED -> closed.add(deals.weighted());
            case COMMIT -> closed.add(deals.commit().amount());
            case BEST_CASE -> COMMIT.of(deals).add(deals.bestCase().amount());
            case PIPELINE -> BEST_CASE.of(deals).add(deals.pipeline().amount());
        };
    }
}
