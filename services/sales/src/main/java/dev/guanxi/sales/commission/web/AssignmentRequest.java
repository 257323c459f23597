package dev.guanxi.sales.commission.web;

import dev.guanxi.sales.commission.AssignmentProfile;
import dev.guanxi.sales.commission.Goal;
import dev.guanxi.sales.commission.Goals;
import dev.guanxi.sales.commission.Periods;
import dev.guanxi.sales.seller.TeamPath;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of somebody's being on a plan. */
@Schema(name = "CommissionAssignmentProfile")
public record AssignmentRequest(
        @NotNull UUID planId,

        @NotBlank @Size(max = 100) @Schema(description = "As records carry the person.", examples = "li.lei")
        String ownerId,

        @Nullable
        @Size(max = 200)
        @Pattern(regexp = TeamPath.FORM)
        @Schema(description = "Where the person's statements belong; the team they sell in when left out.")
        String team,

        @Nullable
        @Size(max = 200)
        @Pattern(regexp = TeamPath.FORM)
        @Schema(
                description = "All that is sold in this team and below is credited, instead of what the person sells.",
                examples = "/sales/east")
        String overlay,

        @NotNull @Schema(description = "The first day that counts.", examples = "2026-01-01")
        LocalDate starts,

        @Nullable @Schema(description = "The last day that counts.")
        LocalDate ends,

        @Nullable @Size(max = 200) @Schema(description = "Targets and bonuses of periods.")
        List<@Valid @NotNull GoalRequest> goals) {

    /** What is agreed for a period. */
    @Schema(name = "CommissionGoal")
    public record GoalRequest(
            @NotNull @Pattern(regexp = Periods.FORM) @Schema(examples = "2026-Q1")
            String period,

            @Nullable
            @Pattern(regexp = PlanRequest.AMOUNT)
            @Schema(description = "What attainment is counted against.", examples = "300000.00")
            String target,

            @Nullable @Pattern(regexp = PlanRequest.AMOUNT) @Schema(description = "A fixed sum.", examples = "4100.00")
            String bonus) {}

    AssignmentProfile profile() {
        return new AssignmentProfile(
                planId,
                ownerId,
                team,
                overlay,
                starts,
                ends,
                new Goals(
                        goals == null
                                ? List.of()
                                : goals.stream()
                                        .map(goal -> new Goal(goal.period(), goal.target(), goal.bonus()))
                                        .toList()));
    }

    static AssignmentRequest of(AssignmentProfile p) {
        return new AssignmentRequest(
                p.planId(),
                p.ownerId(),
                p.team(),
                p.overlay(),
                p.starts(),
                p.ends(),
                p.goals().goals().stream()
                        .map(goal -> new GoalRequest(goal.period(), goal.target(), goal.bonus()))
                        .toList());
    }
}
