package dev.guanxi.contact.need;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A need as the catalogue shows it. */
public record NeedRow(
        UUID id,
        String english,
        String chinese,
        @Nullable String description,
        FoundBy foundBy,
        boolean retired,
        Instant createdAt) {
    static final String COLUMNS = "id, english, chinese, description, found_by, retired, created_at";

    static NeedRow of(Row row) {
        return new NeedRow(
                row.getUUID("id"),
                row.getString("english"),
                row.getString("chinese"),
                row.getString("description"),
                FoundBy.valueOf(row.getString("found_by")),
                row.getBoolean("retired"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
