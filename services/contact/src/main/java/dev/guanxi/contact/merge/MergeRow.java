package dev.guanxi.contact.merge;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A merge as a list shows it.
 *
 * @param absorbedIds the records that were taken in
 * @param mergedBy subject of the person who did it
 */
public record MergeRow(
        UUID id,
        RecordKind kind,
        UUID survivorId,
        List<UUID> absorbedIds,
        Instant mergedAt,
        String mergedBy,
        String mergedByName,
        @Nullable Instant reversedAt) {
    static final String COLUMNS = "id, kind, survivor_id, absorbed, merged_at, merged_by, merged_by_name, reversed_at";

    /** All records that the merge is about. */
    List<UUID> parts() {
        return Stream.concat(Stream.of(survivorId), absorbedIds.stream()).toList();
    }

    static MergeRow of(Row row) {
        return new MergeRow(
                row.getUUID("id"),
                RecordKind.valueOf(row.getString("kind")),
                row.getUUID("survivor_id"),
                ids(row.getJsonObject("absorbed")),
                row.getOffsetDateTime("merged_at").toInstant(),
                row.getString("merged_by"),
                row.getString("merged_by_name"),
                instant(row.getOffsetDateTime("reversed_at")));
    }

    private static List<UUID> ids(JsonObject stored) {
        return stored.getJsonArray("ids").stream()
                .map(id -> UUID.fromString(id.toString()))
                .toList();
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
