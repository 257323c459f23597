package dev.guanxi.sales.realignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A realignment as other services learn of it; what became of the territories, and of each record, they say themselves.
 *
 * @param territories that are otherwise by it
 * @param sellers who are elsewhere by it
 * @param refusal why it was refused last
 */
public record RealignmentState(
        String name,
        @Nullable String reason,
        LocalDate effectiveOn,
        boolean everything,
        RealignmentStatus status,
        List<UUID> territories,
        List<UUID> sellers,
        String draftedBy,
        @Nullable String submittedBy,
        @Nullable String decidedBy,
        @Nullable String refusal,
        Instant createdAt) {}
