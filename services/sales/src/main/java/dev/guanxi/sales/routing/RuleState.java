package dev.guanxi.sales.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assignment rule as other services learn of it; the parts as in {@link RuleProfile} and {@link RuleTarget}. */
public record RuleState(
        String name,
        int position,
        @Nullable String filter,
        List<String> owners,
        @Nullable String team,
        @Nullable UUID poolId,
        @Nullable UUID territoryId,
        boolean byTerritory,
        boolean active,
        Instant createdAt) {}
