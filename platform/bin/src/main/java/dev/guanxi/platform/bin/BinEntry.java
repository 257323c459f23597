package dev.guanxi.platform.bin;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record in the bin. */
@Schema(name = "RecycleBinEntry")
public record BinEntry(
        @Schema(description = "The record's own id.") UUID id,

        @Schema(description = "The list that the record belongs to.", examples = "customers")
        String recordKind,

        @Schema(description = "What people know it by.", examples = "华为")
        String title,

        @Nullable String ownerId,
        @Nullable String team,

        @Nullable @Schema(description = "The record whose removal took this one along, and with which it comes back.")
        UUID togetherWith,

        Instant removedAt,
        String removedBy,
        String removedByName,
        @Nullable String reason,

        @Nullable @Schema(description = "The bulk change that removed it, whose undo brings it back.")
        UUID bulkChange,

        @Nullable @Schema(description = "From then on it is removed for good; absent when records stay in the bin.")
        Instant purgedAfter) {
    static final String COLUMNS = "id, record_kind, title, owner_id, team, together_with, removed_at, removed_by,"
            + " removed_by_name, reason, bulk_change";

    static BinEntry of(Row row, Stay stay) {
        var removedAt = row.getOffsetDateTime("removed_at").toInstant();
        return new BinEntry(
                row.getUUID("id"),
                row.getString("record_kind"),
                row.getString("title"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getUUID("together_with"),
                removedAt,
                row.getString("removed_by"),
                row.getString("removed_by_name"),
                row.getString("reason"),
                row.getUUID("bulk_change"),
                stay.end(removedAt).orElse(null));
    }
}
