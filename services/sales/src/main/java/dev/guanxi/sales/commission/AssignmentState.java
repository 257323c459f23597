package dev.guanxi.sales.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is on which plan, as other services learn of it; the parts as in {@link AssignmentProfile}. */
public record AssignmentState(
        UUID planId,
        String ownerId,
        @Nullable String team,
        @Nullable String overlay,
        LocalDate starts,
        @Nullable LocalDate ends,
        List<Goal> goals,
        Instant createdAt) {}
