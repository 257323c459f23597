package dev.guanxi.sales.telesales;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call list as a list shows it. */
public record CallListRow(
        UUID id,
        @Schema(examples = "秋季促销") String name,
        CallSource source,
        @Nullable UUID scriptId,
        @Schema(examples = "offers") String purpose,
        boolean open,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {
    static final String COLUMNS = "id, name, source, script_id, purpose, open, owner_id, team, created_at";

    static CallListRow of(Row row) {
        return new CallListRow(
                row.getUUID("id"),
                row.getString("name"),
                CallSource.valueOf(row.getString("source")),
                row.getUUID("script_id"),
                row.getString("purpose"),
                row.getBoolean("open"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
