package dev.guanxi.sales.stages;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a forecast counts on the deals of a stage. */
@Schema(
        description = "PIPELINE: they may come. BEST_CASE: they come if all goes well. COMMIT: they are promised."
                + " OMITTED: no forecast counts them.")
public enum ForecastCategory {
    PIPELINE,
    BEST_CASE,
    COMMIT,
    OMITTED
}
