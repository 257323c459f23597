package dev.guanxi.sales.stages;

import java.time.Instant;

/**
 * A pipeline as other services learn of it.
 *
 * @param key what deals name it by
 * @param standard whether deals are in it unless somebody says otherwise
 */
public record PipelineState(String key, boolean standard, PipelineDefinition definition, Instant createdAt) {}
