package dev.guanxi.contact.organisation;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A position as a list shows it; until is null while the person works there. */
public record PositionRow(
        UUID id,
        UUID contactId,
        UUID customerId,
        @Nullable UUID departmentId,
        @Nullable String jobTitle,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Instant createdAt) {
    static final String COLUMNS = "id, contact_id, customer_id, department_id, job_title, since, until, created_at";

    static PositionRow of(Row row) {
        return new PositionRow(
                row.getUUID("id"),
                row.getUUID("contact_id"),
                row.getUUID("customer_id"),
                row.getUUID("department_id"),
                row.getString("job_title"),
                row.getLocalDate("since"),
                row.getLocalDate("until"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
