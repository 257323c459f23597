package dev.guanxi.sales.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account plan as other services learn of it.
 *
 * @param percent how much of the objectives is done, rounded down; null without any
 */
public record PlanState(
        UUID customerId,
        PlanStatus status,
        String name,
        LocalDate validFrom,
        LocalDate validUntil,
        List<Objective> objectives,
        List<PlannedAction> actions,
        @Nullable Integer percent,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {}
