package dev.guanxi.contact.jointplan.web;

import dev.guanxi.contact.jointplan.JointPlan;
import dev.guanxi.contact.jointplan.Objectives;
import dev.guanxi.contact.jointplan.Term;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is planned. */
public record JointPlanRequest(
        @NotNull @Size(max = 20) @Schema(description = "What we want to reach.")
        List<@NotBlank @Size(max = 500) String> ourObjectives,

        @NotNull @Size(max = 20) @Schema(description = "What the customer wants to reach.")
        List<@NotBlank @Size(max = 500) String> theirObjectives,

        @NotNull @Schema(examples = "2026-01-01") LocalDate validFrom,

        @NotNull @Schema(description = "The last day.", examples = "2027-12-31")
        LocalDate validUntil,

        @Min(1)
        @Max(24)
        @Schema(
                description = "Both look at what was reached every so many months, and on the last day.",
                examples = "3")
        int reviewMonths) {

    static JointPlanRequest of(JointPlan plan) {
        var s = plan.state();
        return new JointPlanRequest(
                s.ourObjectives(), s.theirObjectives(), s.validFrom(), s.validUntil(), s.reviewMonths());
    }

    Objectives objectives() {
        return new Objectives(List.copyOf(ourObjectives), List.copyOf(theirObjectives));
    }

    Term term() {
        return new Term(validFrom, validUntil, reviewMonths);
    }
}
