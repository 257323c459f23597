package dev.guanxi.contact.need;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How well a product meets a need, as other services learn of it.
 *
 * @param percent 0 (not at all) to 100 (wholly)
 * @param statedBy subject of the person who says so
 */
public record FulfilmentState(
        UUID productId, UUID needId, int percent, @Nullable String evidence, String statedBy, Instant statedAt) {}
