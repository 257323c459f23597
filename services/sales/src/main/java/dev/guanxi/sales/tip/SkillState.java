package dev.guanxi.sales.tip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A skill as other services learn of it.
 *
 * @param level from 1, beginning, to 5, teaching others
 * @param ownerId whose it is
 */
public record SkillState(
        String name, int level, String ownerId, @Nullable String team, Instant createdAt) {}
