package dev.guanxi.contact.customer;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as a list shows it. */
public record CustomerRow(
        UUID id,
        CustomerKind kind,
        String name,
        @Nullable UUID parentId,
        @Nullable String industry,
        @Nullable String city,
        @Nullable String country,
        @Nullable String ownerId,
        @Nullable String valueClass,
        Instant createdAt) {
    static final String COLUMNS =
            "id, kind, name, parent_id, industry, city, country, owner_id, value_class, created_at";

    static CustomerRow of(Row row) {
        return new CustomerRow(
                row.getUUID("id"),
                CustomerKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getUUID("parent_id"),
                row.getString("industry"),
                row.getString("city"),
                row.getString("country"),
                row.getString("owner_id"),
                row.getString("value_class"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
