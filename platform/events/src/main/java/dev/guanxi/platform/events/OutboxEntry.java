package dev.guanxi.platform.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An announcement on its way into the outbox.
 *
 * @param payload JSON, or null for a tombstone
 */
public record OutboxEntry(
        UUID id,
        String topic,
        UUID subject,
        String type,
        @Nullable String payload,
        long sequence,
        OffsetDateTime occurredAt,
        String traceparent) {}
