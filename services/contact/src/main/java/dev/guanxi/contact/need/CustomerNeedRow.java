package dev.guanxi.contact.need;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** What a customer needs, as a list shows it; its fields as in {@link CustomerNeedState}. */
public record CustomerNeedRow(
        UUID id, UUID customerId, UUID needId, int importance, FoundBy source, boolean met, Instant createdAt) {
    static final String COLUMNS = "id, customer_id, need_id, importance, source, met, created_at";

    static CustomerNeedRow of(Row row) {
        return new CustomerNeedRow(
                row.getUUID("id"),
                row.getUUID("customer_id"),
                row.getUUID("need_id"),
                row.getInteger("importance"),
                FoundBy.valueOf(row.getString("source")),
                row.getBoolean("met"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
