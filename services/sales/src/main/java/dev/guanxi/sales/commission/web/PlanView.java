package dev.guanxi.sales.commission.web;

import dev.guanxi.sales.commission.CommissionPlan;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A commission plan as the API shows it. */
@Schema(name = "CommissionPlan")
public record PlanView(UUID id, PlanRequest profile, Instant createdAt) {

    static PlanView of(CommissionPlan plan) {
        return new PlanView(
                plan.id(), PlanRequest.of(plan.profile()), plan.state().createdAt());
    }
}
