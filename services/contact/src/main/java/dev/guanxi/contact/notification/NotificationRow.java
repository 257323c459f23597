package dev.guanxi.contact.notification;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification of the inbox.
 *
 * @param position grows in the order in which notifications can be seen
 */
public record NotificationRow(
        UUID id,
        long position,
        String kind,
        String importance,
        String service,
        Told.About about,
        @Nullable UUID customerId,
        Told.Texts texts,
        Instant occurredAt,
        @Nullable Instant readAt) {
    static final String COLUMNS =
            "id, position, recipient, kind, importance, service, record_kind, record_id, customer_id,"
                    + " text_en, text_zh, occurred_at, created_at, read_at";

    static NotificationRow of(Row row) {
        var read = row.getOffsetDateTime("read_at");
        return new NotificationRow(
                row.getUUID("id"),
                row.getLong("position"),
                row.getString("kind"),
                row.getString("importance"),
                row.getString("service"),
                new Told.About(row.getString("record_kind"), row.getUUID("record_id")),
                row.getUUID("customer_id"),
                new Told.Texts(row.getString("text_en"), row.getString("text_zh")),
                row.getOffsetDateTime("occurred_at").toInstant(),
                read == null ? null : read.toInstant());
    }

    /**
     * What it says.
     *
     * @param customer whom it is about; null when there is nobody, or nobody whom the reader may see
     */
    String text(boolean chinese, @Nullable String customer) {
        var unnamed = chinese ? "某客户" : "a customer";
        return (chinese ? texts.chinese() : texts.english())
                .replace("{customer}", Objects.requireNonNullElse(customer, unnamed));
    }
}
