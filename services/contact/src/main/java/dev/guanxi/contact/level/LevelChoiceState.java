package dev.guanxi.contact.level;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chosen level as other services learn of it.
 *
 * @param productLine null for all the customer's dealings
 */
public record LevelChoiceState(
        UUID customerId,
        @Nullable String productLine,
        RelationshipLevel level,
        String reason,
        ChoiceStanding standing,
        @Nullable String ownerId,
        @Nullable String team,
        Instant chosenAt) {}
