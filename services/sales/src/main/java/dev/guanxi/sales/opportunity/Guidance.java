package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.fields.FieldWording;
import dev.guanxi.sales.stages.Playbook;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What helps with a deal where it stands, and what it lacks to go on.
 *
 * @param next the stages to which it can go from here, whatever its criteria; the ends are left out
 * @param ready whether all criteria of the stage are met
 * @param playbook null where the stage has none, and of a closed deal
 */
@Schema(name = "OpportunityGuidance")
public record Guidance(
        @Schema(examples = "STANDARD") String pipeline,
        @Schema(examples = "ENGAGING") String stage,
        FieldWording name,
        List<String> next,
        boolean ready,
        List<Criterion> criteria,
        @Nullable Playbook playbook) {
    /**
     * What the stage asks for.
     *
     * @param ticked whether people say that it is so; otherwise a field tells
     * @param by who said so
     * @param at when they did
     */
    @Schema(name = "CriterionStanding")
    public record Criterion(
            @Schema(examples = "budgetKnown") String key,
            FieldWording text,
            boolean met,
            boolean ticked,
            @Nullable @Schema(examples = "li.lei") String by,
            @Nullable Instant at) {}
}
