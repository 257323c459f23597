package dev.guanxi.sales.stages;

import java.time.Instant;

/** What is known of a pipeline. */
public record PipelineState(String key, boolean standard, PipelineDefinition definition, Instant createdAt) {}
