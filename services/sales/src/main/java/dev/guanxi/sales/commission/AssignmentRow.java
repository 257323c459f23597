package dev.guanxi.sales.commission;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is on which plan, as a list shows it. */
public record AssignmentRow(
        UUID id,
        UUID planId,
        String ownerId,
        @Nullable String team,
        @Nullable String overlay,
        LocalDate starts,
        @Nullable LocalDate ends,
        Instant createdAt) {
    static final String COLUMNS = "id, plan_id, owner_id, team, overlay, starts, ends, created_at";

    static AssignmentRow of(Row row) {
        return new AssignmentRow(
                row.getUUID("id"),
                row.getUUID("plan_id"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getString("overlay"),
                row.getLocalDate("starts"),
                row.getLocalDate("ends"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
