package dev.guanxi.contact.level;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How close the relationship with a customer is meant to be in all its dealings, as other services learn of it. A customer
 * of whom they never heard it is {@code BASIC}.
 *
 * @param ground what the level follows from
 */
public record CustomerLevelState(
        UUID customerId,
        RelationshipLevel level,
        Level.Ground ground,
        @Nullable String ownerId,
        @Nullable String team) {}
