package dev.guanxi.sales.stages;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far forecasts count on the deals of a stage, or on one of which somebody says it. */
@Schema(
        description = "PIPELINE: they may come. BEST_CASE: they come if all goes well. COMMIT: they are promised."
                + " OMITTED: no forecast counts them.")
public enum ForecastCategory {
    PIPELINE,
    BEST_CASE,
    COMMIT,
    OMITTED
}
