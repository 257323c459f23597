package dev.guanxi.contact.consent;

import static dev.guanxi.platform.sql.ColumnType.BIGINT;
import static dev.guanxi.platform.sql.ColumnType.TEXT;
import static dev.guanxi.platform.sql.ColumnType.TIMESTAMP;
import static dev.guanxi.platform.sql.ColumnType.UUID;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.TableRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The ledger. The database refuses to change an entry; it goes only with the person. */
@ApplicationScoped
class ConsentEntries {
    private static final TableRows<Row> ROWS = TableRows.<Row>into("consent_entry")
            .with("consent_id", UUID, Row::consent)
            .with("statement", TEXT, row -> row.entry().statement().name())
            .with("said_at", TIMESTAMP, row -> utc(row.entry().proof().at()))
            .with("recorded_at", TIMESTAMP, Row::recordedAt)
            .with("source", TEXT, row -> row.entry().proof().source().name())
            .with("wording", BIGINT, row -> number(row.entry().proof().wording()))
            .with("expires_at", TIMESTAMP, row -> utc(row.entry().expiresAt()))
            .with("evidence", TEXT, row -> row.entry().proof().evidence())
            .with("attachment", TEXT, row -> row.entry().proof().attachment())
            .with("ip", TEXT, row -> row.entry().proof().ip())
            .with("actor", TEXT, row -> row.actor().id())
            .with("actor_name", TEXT, row -> row.actor().name());

    private static final String READ = "select " + ConsentEntry.COLUMNS
            + " from consent_entry where consent_id = $1 order by id desc limit " + ConsentService.MOST_ENTRIES;

    private final CurrentCaller caller;
    private final Clock clock;
    private final Pool database;

    ConsentEntries(CurrentCaller caller, Clock clock, Pool database) {
        this.caller = caller;
        this.clock = clock;
        this.database = database;
    }

    private record Row(java.util.UUID consent, Entry entry, OffsetDateTime recordedAt, Caller actor) {}

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Long number(@Nullable Integer number) {
        return number == null ? null : Long.valueOf(number);
    }

    Uni<Void> enter(Consent consent) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var actor = caller.get();
        return ROWS.insert(consent.takeEntries().stream()
                .map(entry -> new Row(consent.id(), entry, now, actor))
                .toList());
    }

    /** What was said in a matter, newest first; whoever asks must have seen the person. */
    Uni<List<ConsentEntry>> of(java.util.UUID consent) {
        return database.preparedQuery(READ)
                .execute(Tuple.of(consent))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ConsentEntry::of)
                        .toList());
    }
}
