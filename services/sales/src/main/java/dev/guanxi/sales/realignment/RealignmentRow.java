package dev.guanxi.sales.realignment;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A realignment as a list shows it. */
@Schema(name = "RealignmentRow")
public record RealignmentRow(
        UUID id,
        @Schema(examples = "西区调整 2018") String name,
        @Nullable String reason,
        LocalDate effectiveOn,
        RealignmentStatus status,
        String draftedBy,
        @Nullable String submittedBy,
        @Nullable String decidedBy,
        @Nullable Instant finishedAt,
        Instant createdAt) {
    static final String COLUMNS =
            "id, name, reason, effective_on, status, drafted_by, submitted_by, decided_by, finished_at,"
                    + " created_at";

    static RealignmentRow of(Row row) {
        return new RealignmentRow(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("reason"),
                row.getLocalDate("effective_on"),
                RealignmentStatus.valueOf(row.getString("status")),
                row.getString("drafted_by"),
                row.getString("submitted_by"),
                row.getString("decided_by"),
                row.getOffsetDateTime("finished_at") instanceof OffsetDateTime at ? at.toInstant() : null,
                row.getOffsetDateTime("created_at").toInstant());
    }
}
