package dev.guanxi.sales.tip;

import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A tip as a list shows it.
 *
 * @param ownerId who wrote it
 * @param votes how many it helped
 */
public record TipRow(
        UUID id,
        String title,
        List<String> tags,
        String ownerId,
        int votes,
        int comments,
        Instant createdAt,
        Instant changedAt) {
    static final String COLUMNS = "id, title, tags->>'all' as tags, owner_id, votes, comments, created_at, changed_at";

    static TipRow of(Row row) {
        return new TipRow(
                row.getUUID("id"),
                row.getString("title"),
                new JsonArray(row.getString("tags"))
                        .stream().map(String::valueOf).toList(),
                row.getString("owner_id"),
                row.getInteger("votes"),
                row.getInteger("comments"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("changed_at").toInstant());
    }
}
