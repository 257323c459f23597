package dev.guanxi.contact.level;

import dev.guanxi.platform.identity.Ownership;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The level of a customer, of which the other services do not know yet.
 *
 * @param announced what they were told before; null when nothing
 */
record FoundLevel(
        UUID customerId,
        RelationshipLevel level,
        Level.Ground ground,
        Ownership ownership,
        @Nullable UUID announced) {
    static FoundLevel of(@Nullable Object[] row) {
        return new FoundLevel(
                (UUID) row[0],
                RelationshipLevel.valueOf((String) row[1]),
                Level.Ground.valueOf((String) row[2]),
                Ownership.of((String) row[3], (String) row[4]),
                (UUID) row[5]);
    }
}
