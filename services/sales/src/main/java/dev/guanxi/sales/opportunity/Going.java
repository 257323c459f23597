package dev.guanxi.sales.opportunity;

import org.jspecify.annotations.Nullable;

/**
 * Where a deal is to go.
 *
 * @param stage the key of an open stage
 * @param pipeline null for the one it is in
 * @param reason what its history is to say about it
 * @param override whether it goes although criteria are not met
 */
public record Going(
        String stage, @Nullable String pipeline, @Nullable String reason, boolean override) {
    String pipelineAfter(Opportunity deal) {
        return pipeline == null ? deal.pipeline() : pipeline;
    }
}
