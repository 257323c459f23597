package dev.guanxi.service.cases;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as a list shows it. */
public record CaseRow(
        UUID id,
        @Schema(examples = "CS-2026-000001") String number,
        UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID orderId,
        @Nullable UUID installedProductId,
        @Schema(examples = "It does not heat") String subject,
        Priority priority,
        CaseStatus status,
        Instant dueAt,
        boolean breached,
        @Nullable String ownerId,
        @Nullable @Schema(examples = "/service/centre") String team,
        Instant openedAt) {
    static final String COLUMNS = "id, number, customer_id, contact_id, order_id, installed_product_id, subject,"
            + " priority, status, due_at, breached, owner_id, team, opened_at";

    static CaseRow of(Row row) {
        return new CaseRow(
                row.getUUID("id"),
                row.getString("number"),
                row.getUUID("customer_id"),
                row.getUUID("contact_id"),
                row.getUUID("order_id"),
                row.getUUID("installed_product_id"),
                row.getString("subject"),
                Priority.valueOf(row.getString("priority")),
                CaseStatus.valueOf(row.getString("status")),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getBoolean("breached"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getOffsetDateTime("opened_at").toInstant());
    }
}
