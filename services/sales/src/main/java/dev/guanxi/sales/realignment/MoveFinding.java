package dev.guanxi.sales.realignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a record was left as it is. */
@Schema(
        description =
                "TAKEN_MEANWHILE: somebody else gave it away. ELSEWHERE_MEANWHILE: it changed since the preview, and"
                        + " does not go there any more. CLOSED: it stays with whom it was. GONE: it lies in the recycle bin, was"
                        + " merged, or is no more. FAILED: by our own fault, which is in the log.")
public enum MoveFinding {
    TAKEN_MEANWHILE,
    ELSEWHERE_MEANWHILE,
    CLOSED,
    GONE,
    FAILED
}
