package dev.guanxi.contact.privacy;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A privacy request as a list shows it. */
public record PrivacyRequestRow(
        UUID id,
        RequestKind kind,
        SubjectKind subjectKind,
        UUID subjectId,
        RequestStatus status,
        Instant requestedAt,
        @Nullable Instant completedAt) {
    static final String COLUMNS = "id, kind, subject_kind, subject_id, status, requested_at, completed_at";

    static PrivacyRequestRow of(Row row) {
        return new PrivacyRequestRow(
                row.getUUID("id"),
                RequestKind.valueOf(row.getString("kind")),
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getUUID("subject_id"),
                RequestStatus.valueOf(row.getString("status")),
                row.getOffsetDateTime("requested_at").toInstant(),
                row.getOffsetDateTime("completed_at") instanceof OffsetDateTime at ? at.toInstant() : null);
    }
}
