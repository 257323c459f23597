package dev.guanxi.sales.opportunity;

import dev.guanxi.sales.stages.Move;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of a deal, as its history remembers it for good.
 *
 * @param pipeline where it is after the step
 * @param from null for the beginning; after a change of the pipeline a stage of the one before
 * @param reason what whoever made the step said about it
 * @param probability in percent, what was said of the deal when it came there; null at its end
 * @param overridden the keys of criteria that were not met, and that a manager passed over
 */
public record StageChange(
        @Schema(examples = "STANDARD") String pipeline,
        @Nullable @Schema(examples = "PROSPECTING") String from,
        @Schema(examples = "ENGAGING") String to,
        Move move,
        @Nullable String reason,
        List<String> overridden,
        @Nullable @Schema(examples = "40") Integer probability,
        Instant at,
        String actor) {}
