package dev.guanxi.sales.commission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parts in a deal as other services learn of them.
 *
 * @param ownerId whose the deal was when they were agreed
 */
public record SplitState(
        UUID dealId, @Nullable String ownerId, @Nullable String team, List<SplitPart> parts, Instant createdAt) {}
