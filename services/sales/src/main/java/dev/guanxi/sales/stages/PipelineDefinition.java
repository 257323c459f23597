package dev.guanxi.sales.stages;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.fields.FieldWording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a pipeline is like. */
@Schema(name = "PipelineDefinition")
public record PipelineDefinition(
        @NotNull @Valid FieldWording name,

        @NotEmpty
        @Size(max = 30)
        @Schema(
                description = "In the order in which deals go through them. A stage is retired, never left out; a patch"
                        + " replaces the list.")
        List<@NotNull @Valid StageDefinition> stages,

        @Nullable
        @Schema(
                description =
                        "Whether a deal may leave stages out on its way, and be won from any. False when left out.")
        Boolean skipping,

        @Nullable @Schema(description = "Whether a deal may go back to an earlier stage. False when left out.")
        Boolean goingBack,

        @Nullable
        @Schema(description = "False: no deal is opened in it or moved to it; those in it go on. True when left out.")
        Boolean active) {

    boolean maySkip() {
        return skipping != null && skipping;
    }

    boolean mayGoBack() {
        return goingBack != null && goingBack;
    }

    boolean inUse() {
        return active == null || active;
    }

    Set<String> stageKeys() {
        return stages.stream().map(StageDefinition::key).collect(Collectors.toSet());
    }

    /** Refuses what contradicts itself. */
    void ensureSound() {
        var seen = new HashSet<String>();
        for (int i = 0; i < stages.size(); i++) {
            var key = stages.get(i).key();
            var field = "stages[%d].key".formatted(i);
            ensureField(!StageKeys.isEnd(key), field, "stage-key-taken-by-end", key);
            ensureField(seen.add(key), field, "stage-key-twice", key);
        }
        ensureField(stages.stream().anyMatch(stage -> !stage.outOfUse()), "stages", "stages-all-retired");
        var criteria = new HashSet<String>();
        stages.stream()
                .flatMap(stage -> stage.exit().stream())
                .forEach(criterion ->
                        ensureField(criteria.add(criterion.key()), "stages", "criterion-twice", criterion.key()));
    }

    /** Refuses to do without a stage that there was. */
    void ensureFollows(PipelineDefinition before) {
        var kept = stageKeys();
        before.stages()
                .forEach(stage -> ensureField(kept.contains(stage.key()), "stages", "stage-left-out", stage.key()));
    }
}
