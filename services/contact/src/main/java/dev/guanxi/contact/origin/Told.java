package dev.guanxi.contact.origin;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of somebody at once.
 *
 * @param occasion number of the order, lead… in which it was said
 * @param occasionId its id, by which what it said is erased with it
 */
public record Told(
        ValueSource source,
        Instant saidAt,
        @Nullable String occasion,
        @Nullable UUID occasionId,
        Map<ProfileField, String> values) {}
