package dev.guanxi.sales.plan.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.plan.AccountPlan;
import dev.guanxi.sales.plan.PlanStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account plan as the API shows it. */
@Schema(name = "AccountPlan")
public record PlanView(
        UUID id,
        UUID customerId,
        PlanStatus status,
        String name,
        LocalDate validFrom,
        LocalDate validUntil,
        List<PlanRequest.Goal> objectives,
        List<PlanRequest.Step> actions,

        @Nullable
        @Schema(description = "How much of the objectives is done, rounded down; null without any.", examples = "33")
        Integer percent,

        @Schema(description = "What all objectives are to be worth to the customer, one sum a currency.")
        List<Money> promised,

        @Schema(description = "What those that are done were worth to them.")
        List<Money> delivered,

        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {
    static PlanView of(AccountPlan plan) {
        var state = plan.state();
        var contents = plan.contents();
        var shown = PlanRequest.of(contents);
        return new PlanView(
                plan.id(),
                state.customerId(),
                state.status(),
                state.name(),
                state.validFrom(),
                state.validUntil(),
                shown.objectives(),
                contents.actions().stream().map(PlanRequest.Step::of).toList(),
                state.percent(),
                contents.promised(),
                contents.delivered(),
                state.ownerId(),
                state.team(),
                state.createdAt());
    }
}
