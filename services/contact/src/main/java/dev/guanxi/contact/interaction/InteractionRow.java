package dev.guanxi.contact.interaction;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interaction as a list shows it. */
public record InteractionRow(
        UUID id,
        UUID customerId,
        InteractionKind kind,
        Direction direction,
        Instant startedAt,
        @Nullable Integer minutes,
        String subject,
        @Nullable String result,
        String loggedBy,
        @Nullable String ownerId) {
    static final String COLUMNS =
            "id, customer_id, kind, direction, started_at, minutes, subject, result, logged_by, owner_id";

    static InteractionRow of(Row row) {
        return new InteractionRow(
                row.getUUID("id"),
                row.getUUID("customer_id"),
                InteractionKind.valueOf(row.getString("kind")),
                Direction.valueOf(row.getString("direction")),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getInteger("minutes"),
                row.getString("subject"),
                row.getString("result"),
                row.getString("logged_by"),
                row.getString("owner_id"));
    }
}
