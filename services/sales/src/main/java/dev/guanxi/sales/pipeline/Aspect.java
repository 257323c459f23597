package dev.guanxi.sales.pipeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what closed deals are told apart. */
@Schema(
        description =
                "REASON: why deals were lost. COMPETITOR: who else wanted them. PRODUCT: each deal counts once for"
                        + " each of its products. MONTH, QUARTER: of the closing, UTC.")
public enum Aspect {
    REASON,
    COMPETITOR,
    PRODUCT,
    OWNER,
    TEAM,
    PIPELINE,
    MONTH,
    QUARTER
}
