package dev.guanxi.sales.commission;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run as a list shows it. */
public record RunRow(
        UUID id,
        String period,
        LocalDate firstDay,
        LocalDate lastDay,
        RunStatus status,
        int statements,
        long lines,
        @Nullable String digest,
        Instant createdAt) {
    static final String COLUMNS = "id, period, first_day, last_day, status, statements, lines, digest, created_at";

    static RunRow of(Row row) {
        return new RunRow(
                row.getUUID("id"),
                row.getString("period"),
                row.getLocalDate("first_day"),
                row.getLocalDate("last_day"),
                RunStatus.valueOf(row.getString("status")),
                row.getInteger("statements"),
                row.getLong("lines"),
                row.getString("digest"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
