package dev.guanxi.contact.object;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of an administrator's kind, as others learn of it.
 *
 * @param kind key of its kind
 * @param custom what is in fields that an administrator defined, by their keys
 */
public record ObjectState(
        String kind,
        String name,
        ObjectStatus status,
        @Nullable String ownerId,
        @Nullable String team,
        Map<String, Object> custom,
        Instant createdAt) {}
