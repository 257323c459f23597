package dev.guanxi.sales.stages;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a step of a deal was, as the pipeline was at that time. */
@Schema(
        description = "OPENED: it begins there. ADVANCED: to the next stage. SKIPPED: past stages that it left out."
                + " WENT_BACK: to an earlier one. CHANGED_PIPELINE: into another pipeline. WON, LOST: to its end.")
public enum Move {
    OPENED,
    ADVANCED,
    SKIPPED,
    WENT_BACK,
    CHANGED_PIPELINE,
    WON,
    LOST
}
