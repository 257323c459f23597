package dev.guanxi.sales.stages.web;

import dev.guanxi.sales.stages.DealPipeline;
import dev.guanxi.sales.stages.PipelineDefinition;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pipeline as the API shows it. */
@Schema(name = "Pipeline")
public record PipelineView(
        UUID id,

        @Schema(description = "What deals name it by; stays for good.", examples = "STANDARD")
        String key,

        @Schema(description = "Whether deals are in it unless somebody says otherwise.")
        boolean standard,

        PipelineDefinition definition,
        Instant createdAt) {
    static PipelineView of(DealPipeline pipeline) {
        var state = pipeline.state();
        return new PipelineView(pipeline.id(), state.key(), state.standard(), state.definition(), state.createdAt());
    }
}
