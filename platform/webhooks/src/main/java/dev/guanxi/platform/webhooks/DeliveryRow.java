package dev.guanxi.platform.webhooks;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery as a list shows it. */
@Schema(name = "WebhookDeliveryRow")
public record DeliveryRow(
        UUID id,
        UUID webhookId,

        @Schema(description = "What the receiver gets as `webhook-id`; a repetition has the same.")
        String messageId,

        Origin origin,

        @Schema(examples = "crm.contact.customer.created.v1")
        String type,

        @Schema(description = "The record that the event is about.")
        UUID subject,

        @Schema(description = "Grows with every event of one record.")
        long sequence,

        @Schema(description = "When it happened.") Instant occurredAt,
        DeliveryStanding standing,

        @Schema(description = "How often it was tried.") int attempts,

        @Nullable @Schema(description = "When it is tried again.")
        Instant nextAttemptAt,

        Instant createdAt,
        @Nullable Instant finishedAt) {
    static final String COLUMNS = "id, webhook_id, message_id, origin, type, subject, sequence, occurred_at, standing,"
            + " attempts, next_attempt_at, created_at, finished_at";

    static DeliveryRow of(Row row) {
        return new DeliveryRow(
                row.getUUID("id"),
                row.getUUID("webhook_id"),
                row.getString("message_id"),
                Origin.valueOf(row.getString("origin")),
                row.getString("type"),
                row.getUUID("subject"),
                row.getLong("sequence"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                DeliveryStanding.valueOf(row.getString("standing")),
                row.getInteger("attempts"),
                instant(row, "next_attempt_at"),
                row.getOffsetDateTime("created_at").toInstant(),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
