package dev.guanxi.contact.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merge as other services learn of it: who became whom, and nothing of what they were like.
 *
 * @param mergedBy subject of the person who did it
 * @param stayed fields of the survivor that the reversal left, because they were changed since
 */
public record MergeState(
        RecordKind kind,
        UUID survivorId,
        List<UUID> absorbedIds,
        String mergedBy,
        String mergedByName,
        Instant mergedAt,
        @Nullable String reversedBy,
        @Nullable String reversedByName,
        @Nullable Instant reversedAt,
        List<String> stayed,
        @Nullable String ownerId,
        @Nullable String team) {}
