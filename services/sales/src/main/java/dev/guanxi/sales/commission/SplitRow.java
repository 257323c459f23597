package dev.guanxi.sales.commission;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a deal is shared, as a list shows it. */
public record SplitRow(
        UUID id,
        UUID dealId,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {
    static final String COLUMNS = "id, deal_id, owner_id, team, created_at";

    static SplitRow of(Row row) {
        return new SplitRow(
                row.getUUID("id"),
                row.getUUID("deal_id"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
