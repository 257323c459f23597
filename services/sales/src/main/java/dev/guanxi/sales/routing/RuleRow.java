package dev.guanxi.sales.routing;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assignment rule as a list shows it. */
public record RuleRow(
        UUID id, String name, int position, @Nullable String filter, boolean active, Instant createdAt) {
    static final String COLUMNS = "id, name, position, filter, active, created_at";

    static RuleRow of(Row row) {
        return new RuleRow(
                row.getUUID("id"),
                row.getString("name"),
                row.getInteger("position"),
                row.getString("filter"),
                row.getBoolean("active"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
