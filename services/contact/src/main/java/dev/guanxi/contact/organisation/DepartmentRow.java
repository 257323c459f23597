package dev.guanxi.contact.organisation;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department as a list shows it. */
public record DepartmentRow(
        UUID id,
        UUID customerId,
        String name,
        @Nullable String purpose,
        @Nullable UUID parentId,
        Instant createdAt) {
    static final String COLUMNS = "id, customer_id, name, purpose, parent_id, created_at";

    static DepartmentRow of(Row row) {
        return new DepartmentRow(
                row.getUUID("id"),
                row.getUUID("customer_id"),
                row.getString("name"),
                row.getString("purpose"),
                row.getUUID("parent_id"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
