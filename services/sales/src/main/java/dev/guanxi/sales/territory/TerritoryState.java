package dev.guanxi.sales.territory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A territory as other services learn of it; the parts as in {@link TerritoryTerms}.
 *
 * @param accounts customers who belong to it by name
 * @param since from which day there is one, as ISO 8601 writes days; null from the beginning
 */
public record TerritoryState(
        String name,
        @Nullable UUID parentId,
        int priority,
        boolean active,
        @Nullable String team,
        List<Rule> rules,
        List<UUID> accounts,
        List<Post> people,
        @Nullable String since,
        Instant createdAt) {}
