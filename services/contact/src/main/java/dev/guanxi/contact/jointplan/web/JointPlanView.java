package dev.guanxi.contact.jointplan.web;

import dev.guanxi.contact.jointplan.JointPlan;
import dev.guanxi.contact.jointplan.PlanStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A joint plan as the API shows it. */
@Schema(name = "JointPlan")
public record JointPlanView(
        UUID id,
        UUID customerId,
        List<String> ourObjectives,
        List<String> theirObjectives,
        LocalDate validFrom,
        LocalDate validUntil,
        @Schema(examples = "3") int reviewMonths,

        @Schema(description = "The days on which both look at what was reached.")
        List<LocalDate> reviewsOn,

        PlanStanding standing,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {

    static JointPlanView of(JointPlan plan) {
        var s = plan.state();
        return new JointPlanView(
                plan.id(),
                s.customerId(),
                s.ourObjectives(),
                s.theirObjectives(),
                s.validFrom(),
                s.validUntil(),
                s.reviewMonths(),
                s.reviewsOn(),
                s.standing(),
                s.ownerId(),
                s.team(),
                s.createdAt());
    }
}
