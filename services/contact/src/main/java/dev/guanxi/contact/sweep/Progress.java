package dev.guanxi.contact.sweep;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a walk through all customers has come.
 *
 * @param customers how many have been gone through
 * @param finishedAt null while it goes on
 */
public record Progress(
        String name,
        long customers,
        Instant requestedAt,
        @Nullable Instant finishedAt) {
    static Progress of(Row row) {
        var finished = row.getOffsetDateTime("finished_at");
        return new Progress(
                row.getString("name"),
                row.getLong("walked"),
                row.getOffsetDateTime("requested_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
