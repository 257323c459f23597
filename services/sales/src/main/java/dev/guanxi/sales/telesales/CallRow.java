package dev.guanxi.sales.telesales;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call as a list shows it. */
public record CallRow(
        UUID id,
        CallStatus status,
        @Nullable UUID listId,
        @Nullable UUID leadId,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Schema(examples = "1") int attempt,
        @Nullable @Schema(examples = "INTERESTED") String result,
        @Nullable Effect effect,
        @Nullable UUID opportunityId,
        @Nullable Instant callBackAt,
        @Nullable String ownerId,
        @Nullable String team,
        Instant startedAt,
        @Nullable Instant endedAt) {
    static final String COLUMNS = "id, status, list_id, lead_id, customer_id, contact_id, attempt, result, effect,"
            + " opportunity_id, call_back_at, owner_id, team, started_at, ended_at";

    static CallRow of(Row row) {
        return new CallRow(
                row.getUUID("id"),
                CallStatus.valueOf(row.getString("status")),
                row.getUUID("list_id"),
                row.getUUID("lead_id"),
                row.getUUID("customer_id"),
                row.getUUID("contact_id"),
                row.getInteger("attempt"),
                row.getString("result"),
                row.getString("effect") instanceof String effect ? Effect.valueOf(effect) : null,
                row.getUUID("opportunity_id"),
                at(row.getOffsetDateTime("call_back_at")),
                row.getString("owner_id"),
                row.getString("team"),
                row.getOffsetDateTime("started_at").toInstant(),
                at(row.getOffsetDateTime("ended_at")));
    }

    static @Nullable Instant at(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
