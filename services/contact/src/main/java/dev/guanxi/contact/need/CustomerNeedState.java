package dev.guanxi.contact.need;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one customer needs, as other services learn of it.
 *
 * @param importance 1 (would be nice) to 5 (cannot do without)
 * @param metBy what met it; null while it is not met
 */
public record CustomerNeedState(
        UUID customerId,
        UUID needId,
        int importance,
        FoundBy source,
        @Nullable String evidence,
        String notedBy,
        boolean met,
        @Nullable String metBy,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {}
