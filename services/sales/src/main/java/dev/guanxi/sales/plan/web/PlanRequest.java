package dev.guanxi.sales.plan.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.plan.Objective;
import dev.guanxi.sales.plan.PlanContents;
import dev.guanxi.sales.plan.PlannedAction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people write down in an account plan. */
@Schema(name = "AccountPlanContents")
public record PlanRequest(
        @NotBlank @Size(max = 300) @Schema(examples = "三年门店升级计划")
        String name,

        @NotNull @Schema(examples = "2026-01-01") LocalDate validFrom,

        @NotNull @Schema(description = "The last day.", examples = "2028-12-31")
        LocalDate validUntil,

        @NotNull @Size(max = 50) @Schema(description = "A patch replaces the list.")
        List<@NotNull @Valid Goal> objectives,

        @Nullable @Size(max = 200) @Schema(description = "What is done for it; a patch replaces the list.")
        List<@NotNull @Valid Step> actions) {
    static final String KEY = "[A-Za-z][A-Za-z0-9_-]{0,39}";

    /** Something to be reached with the customer. */
    @Schema(name = "AccountPlanObjective")
    public record Goal(
            @NotNull
            @Pattern(regexp = KEY)
            @Schema(description = "What it is called within the plan.", examples = "rollout")
            String key,

            @NotBlank @Size(max = 500) @Schema(examples = "全部门店换装新设备")
            String what,

            @Nullable @Size(max = 300) @Schema(description = "By what one sees that it is reached.")
            String measure,

            @Nullable @Size(max = 100) @Schema(description = "How much of that.", examples = "40")
            String target,

            @Nullable @Schema(description = "The day by which.")
            LocalDate due,

            @Nullable @Schema(description = "What it is to be worth to the customer.")
            Money promised,

            @Nullable @Schema(description = "The day on which it was reached.")
            LocalDate doneOn,

            @Nullable @Schema(description = "What it was worth to them, once it is done.")
            Money delivered) {
        static Goal of(Objective objective) {
            return new Goal(
                    objective.key(),
                    objective.what(),
                    objective.measure(),
                    objective.target(),
                    objective.due(),
                    objective.promised(),
                    objective.doneOn(),
                    objective.delivered());
        }

        Objective objective() {
            return new Objective(key, what, measure, target, due, promised, doneOn, delivered);
        }
    }

    /** Something that somebody does for it. */
    @Schema(name = "AccountPlanAction")
    public record Step(
            @NotBlank @Size(max = 500) @Schema(examples = "安排季度回顾")
            String what,

            @Nullable @Size(max = 100) @Schema(examples = "li.lei")
            String who,

            @Nullable LocalDate due,

            @Nullable @Schema(description = "False when left out.")
            Boolean done) {
        static Step of(PlannedAction action) {
            return new Step(action.what(), action.who(), action.due(), action.done());
        }

        PlannedAction action() {
            return new PlannedAction(what, who, due, done != null && done);
        }
    }

    PlanContents contents() {
        return new PlanContents(
                name,
                validFrom,
                validUntil,
                objectives.stream().map(Goal::objective).toList(),
                actions == null ? List.of() : actions.stream().map(Step::action).toList());
    }

    static PlanRequest of(PlanContents contents) {
        return new PlanRequest(
                contents.name(),
                contents.validFrom(),
                contents.validUntil(),
                contents.objectives().stream().map(Goal::of).toList(),
                contents.actions().stream().map(Step::of).toList());
    }
}
