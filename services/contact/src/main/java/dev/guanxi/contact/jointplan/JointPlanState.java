package dev.guanxi.contact.jointplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A joint plan as other services learn of it.
 *
 * @param validUntil the last day on which it holds
 * @param reviewsOn the days on which both look at what was reached
 */
public record JointPlanState(
        UUID customerId,
        List<String> ourObjectives,
        List<String> theirObjectives,
        LocalDate validFrom,
        LocalDate validUntil,
        int reviewMonths,
        List<LocalDate> reviewsOn,
        PlanStanding standing,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {}
