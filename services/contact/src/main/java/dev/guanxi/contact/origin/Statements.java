package dev.guanxi.contact.origin;

import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.contact.origin.Origin.Confirmation;
import dev.guanxi.contact.origin.Statement.Teller;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where statements of sources are kept. They stay with the record of which they were said: whoever goes on for merged
 * ones reads theirs too, and when these are taken apart each has its own again. All methods join the session at hand.
 */
@ApplicationScoped
class Statements {
    /** The record, and those that were merged into it. */
    static final String MINE = """
            with recursive mine (id) as (
                select $1::uuid union select r.id from %s r join mine m on r.merged_into = m.id)
            """;

    /** The offset keeps it at one record after the other: the database takes them for more than they ever are. */
    private static final String SAID = MINE + """
            select s.id, s.field, s.source, s.value, s.said_at, s.told_by, s.reference
            from mine m cross join lateral (select * from origin_statement where record_id = m.id offset 0) s
            """;

    private static final String WRITE = """
            insert into origin_statement
                (id, record_id, field, source, normal, value, said_at, told_by, reference, reference_id, heard_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (record_id, field, source, normal) do update set
                value = excluded.value, said_at = excluded.said_at, told_by = excluded.told_by,
                reference = excluded.reference, reference_id = excluded.reference_id, heard_at = excluded.heard_at
            where excluded.said_at >= origin_statement.said_at
            """;
    private static final String ADOPT =
            "insert into origin_adoption (record_id, field, version) values ($1, $2, $3) on conflict do nothing";
    private static final String CONFIRMED =
            "select field, normal, confirmed_by, confirmed_at from origin_confirmation where record_id = $1";
    private static final String CONFIRM = """
            insert into origin_confirmation (record_id, field, normal, confirmed_by, confirmed_at)
            values ($1, $2, $3, $4, $5) on conflict (record_id, field) do update set
                normal = excluded.normal, confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at
            """;
    private static final String RELEASE = "delete from origin_confirmation where record_id = $1 and field = $2";
    private static final String EMPTY = """
            update origin_statement set value = null, normal = id::text where reference_id = $1 and value is not null
            """;
    private static final String FORGET = """
            with statements as (delete from origin_statement where record_id = $1),
                adoptions as (delete from origin_adoption where record_id = $1)
            delete from origin_confirmation where record_id = $1
            """;
    private static final String HOLDERS =
            "select distinct record_id from origin_statement where record_id = any($1) and value is not null";

    private final Clock clock;

    Statements(Clock clock) {
        this.clock = clock;
    }

    /** What somebody confirmed, and in which form. */
    record Confirmed(String normal, Confirmation confirmation) {}

    /** All that sources said of a record. */
    Uni<List<Statement>> of(RecordKind kind, Subject subject) {
        return InTransaction.select(row -> statement(subject, row), SAID.formatted(table(kind)), subject.id());
    }

    static String table(RecordKind kind) {
        return switch (kind) {
            case CUSTOMER -> "customer";
            case CONTACT -> "contact";
        };
    }

    private static Statement statement(Subject subject, Object... row) {
        var field = ProfileField.valueOf((String) row[1]);
        var value = (@Nullable String) row[3];
        return new Statement(
                (UUID) row[0],
                field,
                ValueSource.valueOf((String) row[2]),
                value,
                value == null ? "" : subject.normal(field, value),
                ((OffsetDateTime) row[4]).toInstant(),
                new Teller((String) row[5], (String) row[6]));
    }

    /** Keeps what was said; what was said before by the same source becomes newer. */
    Uni<Void> write(UUID record, Told told, Statement said) {
        return InTransaction.update(
                        WRITE,
                        Ids.next(),
                        record,
                        said.field().name(),
                        said.source().name(),
                        said.normal(),
                        said.value(),
                        utc(said.saidAt()),
                        said.teller().by(),
                        told.occasion(),
                        told.occasionId(),
                        utc(clock.instant()))
                .replaceWithVoid();
    }

    /** Remembers that a change of the record took over what a source said. */
    Uni<Void> adopt(UUID record, ProfileField field, long version) {
        return InTransaction.update(ADOPT, record, field.name(), version).replaceWithVoid();
    }

    Uni<Map<ProfileField, Confirmed>> confirmed(UUID record) {
        return InTransaction.select(
                        row -> Map.entry(
                                ProfileField.valueOf((String) row[0]),
                                new Confirmed(
                                        (String) row[1],
                                        new Confirmation((String) row[2], ((OffsetDateTime) row[3]).toInstant()))),
                        CONFIRMED,
                        record)
                .map(rows -> {
                    var found = new HashMap<ProfileField, Confirmed>();
                    rows.forEach(row -> found.put(row.getKey(), row.getValue()));
                    return found;
                });
    }

    Uni<Void> confirm(UUID record, ProfileField field, String normal, Confirmation confirmation) {
        return InTransaction.update(CONFIRM, record, field.name(), normal, confirmation.by(), utc(confirmation.at()))
                .replaceWithVoid();
    }

    Uni<Void> release(UUID record, ProfileField field) {
        return InTransaction.update(RELEASE, record, field.name()).replaceWithVoid();
    }

    /** What was said on this occasion was erased there. */
    Uni<Void> empty(UUID occasion) {
        return InTransaction.update(EMPTY, occasion).replaceWithVoid();
    }

    Uni<Void> forget(UUID record) {
        return InTransaction.update(FORGET, record).replaceWithVoid();
    }

    /** Those of the records of which a source said something. */
    Uni<List<UUID>> holders(Collection<UUID> records) {
        return InTransaction.select(row -> (UUID) row[0], HOLDERS, (Object) records.toArray(UUID[]::new));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
