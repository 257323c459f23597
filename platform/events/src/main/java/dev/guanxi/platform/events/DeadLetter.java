package dev.guanxi.platform.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a consumer could not handle, put aside so that others go on.
 *
 * @param subject null when the record was not even an event
 * @param reason what went wrong the last time it was tried
 */
public record DeadLetter(
        UUID id,
        String consumer,
        String topic,
        int partition,
        long offset,
        @Nullable UUID subject,
        @Nullable String type,
        String reason,
        Instant failedAt,
        int attempts) {}
