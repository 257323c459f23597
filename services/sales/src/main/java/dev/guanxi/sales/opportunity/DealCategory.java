package dev.guanxi.sales.opportunity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How forecasts count a deal. */
@Schema(
        description = "PIPELINE: it may come. BEST_CASE: it comes if all goes well. COMMIT: it is promised. OMITTED: no"
                + " forecast counts it, as of every lost one. CLOSED: it is won.")
public enum DealCategory {
    PIPELINE,
    BEST_CASE,
    COMMIT,
    OMITTED,
    CLOSED
}
