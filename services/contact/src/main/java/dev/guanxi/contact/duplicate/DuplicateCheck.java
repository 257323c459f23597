package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.merge.RecordKind;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check of all records for duplicates.
 *
 * @param kind what is being compared; customers come first
 * @param total how many records there were when it began; null until they were counted
 * @param done how many were compared so far
 * @param openPairs how many pairs wait to be looked at; null until the check is finished
 */
public record DuplicateCheck(
        UUID id,
        CheckStatus status,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        RecordKind kind,
        @Nullable Long total,
        long done,
        @Nullable Long openPairs) {
    static final String COLUMNS =
            "id, status, started_by, started_at, finished_at, kind, total, done, open_pairs, last_id";

    static DuplicateCheck of(Row row) {
        var finished = row.getOffsetDateTime("finished_at");
        return new DuplicateCheck(
                row.getUUID("id"),
                CheckStatus.valueOf(row.getString("status")),
                row.getString("started_by"),
                row.getOffsetDateTime("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                RecordKind.valueOf(row.getString("kind")),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("open_pairs"));
    }
}
