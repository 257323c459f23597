package dev.guanxi.contact.contact;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as a list shows it. */
public record ContactRow(
        UUID id,
        UUID customerId,
        String fullName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String jobTitle,
        @Nullable String ownerId,
        Instant createdAt) {
    static final String COLUMNS = "id, customer_id, full_name, email, phone, job_title, owner_id, created_at";

    static ContactRow of(Row row) {
        return new ContactRow(
                row.getUUID("id"),
                row.getUUID("customer_id"),
                row.getString("full_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("job_title"),
                row.getString("owner_id"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
