package dev.guanxi.sales.routing.web;

import dev.guanxi.sales.routing.RuleProfile;
import dev.guanxi.sales.routing.RuleTarget;
import dev.guanxi.sales.seller.TeamPath;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of an assignment rule. */
@Schema(name = "AssignmentRuleProfile")
public record RuleRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "华东的网站线索")
        String name,

        @NotNull @Min(0) @Max(1_000_000) @Schema(description = "Rules are asked from the lowest on.", examples = "10")
        Integer position,

        @Nullable
        @Size(max = 2000)
        @Schema(
                description = "For which leads, in the grammar of lists; for all when left out.",
                examples = "source==WEB_FORM")
        String filter,

        @NotNull @Valid Target target,

        @Nullable @Schema(description = "False when it is not asked; true unless said.")
        Boolean active) {

    /** Where its leads go. */
    @Schema(
            name = "AssignmentTarget",
            description = "One of these: people, a team, a public pool, a territory, or the territory of each lead.")
    public record Target(
            @Nullable
            @Size(max = 500)
            @Schema(
                    description = "Whoever of these has the largest part of their capacity free.",
                    examples = "[\"li.lei\", \"han.meimei\"]")
            List<@NotBlank @Size(max = 100) String> owners,

            @Nullable
            @Size(max = 200)
            @Pattern(regexp = TeamPath.FORM)
            @Schema(description = "The same among the sellers of a team and those below.")
            String team,

            @Nullable UUID poolId,

            @Nullable @Schema(description = "The same among those who have the records of this territory.")
            UUID territoryId,

            @Nullable
            @Schema(description = "True for those who have the records of the territory into which the lead falls.")
            Boolean byTerritory) {}

    RuleProfile profile() {
        return new RuleProfile(
                name.strip(),
                position,
                filter == null || filter.isBlank() ? null : filter,
                new RuleTarget(
                        target.owners() == null ? List.of() : target.owners(),
                        target.team(),
                        target.poolId(),
                        target.territoryId(),
                        Boolean.TRUE.equals(target.byTerritory())),
                !Boolean.FALSE.equals(active));
    }

    static RuleRequest of(RuleProfile p) {
        var target = p.target();
        return new RuleRequest(
                p.name(),
                p.position(),
                p.filter(),
                new Target(
                        target.owners().isEmpty() ? null : target.owners(),
                        target.team(),
                        target.poolId(),
                        target.territoryId(),
                        target.byTerritory() ? true : null),
                p.active());
    }
}
