package dev.guanxi.sales.stages;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a pipeline. Of {@code STANDARD}, which was always there, the first is a change. */
public sealed interface PipelineEvent extends DomainEvent {
    record Defined(UUID pipelineId, String key) implements PipelineEvent {}

    record Changed(UUID pipelineId) implements PipelineEvent {}

    /** Deals are in it from now on unless somebody says otherwise. */
    record MadeStandard(UUID pipelineId) implements PipelineEvent {}

    /** Another one is that from now on. */
    record Replaced(UUID pipelineId) implements PipelineEvent {}
}
