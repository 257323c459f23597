package dev.guanxi.contact.consent;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger: what was said, and the proof of it.
 *
 * @param at when the person said it
 * @param recordedAt when it was entered here
 * @param wording version of the purpose's wording that they were shown
 * @param recordedBy subject of the person, or name of the part of the suite, who entered it; {@code person} when they
 *     followed a link
 */
public record ConsentEntry(
        Statement statement,
        Instant at,
        Instant recordedAt,
        Source source,
        @Nullable Integer wording,
        @Nullable Instant expiresAt,
        @Nullable String evidence,
        @Nullable String attachment,
        @Nullable String ip,
        String recordedBy,
        String recordedByName) {
    static final String COLUMNS = "statement, said_at, recorded_at, source, wording, expires_at, evidence, attachment,"
            + " ip, actor, actor_name";

    static ConsentEntry of(Row row) {
        return new ConsentEntry(
                Statement.valueOf(row.getString("statement")),
                row.getOffsetDateTime("said_at").toInstant(),
                row.getOffsetDateTime("recorded_at").toInstant(),
                Source.valueOf(row.getString("source")),
                row.getInteger("wording"),
                instant(row.getOffsetDateTime("expires_at")),
                row.getString("evidence"),
                row.getString("attachment"),
                row.getString("ip"),
                row.getString("actor"),
                row.getString("actor_name"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
