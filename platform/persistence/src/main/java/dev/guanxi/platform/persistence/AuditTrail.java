package dev.guanxi.platform.persistence;

import static dev.guanxi.platform.sql.ColumnType.BIGINT;
import static dev.guanxi.platform.sql.ColumnType.JSON;
import static dev.guanxi.platform.sql.ColumnType.TEXT;
import static dev.guanxi.platform.sql.ColumnType.TIMESTAMP;
import static dev.guanxi.platform.sql.ColumnType.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Derived;
import dev.guanxi.platform.events.TraceContext;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.sql.Rows;
import dev.guanxi.platform.sql.TableRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Remembers every change: who, when, which field, before and after, and why when somebody said. */
@ApplicationScoped
public class AuditTrail implements Forgetful {
    private static final TableRows<Entry> ROWS = TableRows.<Entry>into("audit_trail")
            .with("subject", UUID, Entry::subject)
            .with("kind", TEXT, Entry::kind)
            .with("version", BIGINT, Entry::version)
            .with("changed_at", TIMESTAMP, Entry::changedAt)
            .with("actor", TEXT, Entry::actor)
            .with("actor_name", TEXT, Entry::actorName)
            .with("traceparent", TEXT, Entry::traceparent)
            .with("changes", JSON, Entry::changes)
            .with("reason", TEXT, entry -> entry.note().reason())
            .with("restored", BIGINT, entry -> entry.note().restored())
            .with("bulk_change", UUID, entry -> entry.note().bulkChange());

    /** What most entries have nothing in is written only where there is something. */
    private static final TableRows<Entry> ROWS_OF_IMPORT =
            ROWS.with("import_job", UUID, entry -> entry.note().importJob());

    private static final String REDACT = """
            update audit_trail set reason = null, changes =
                (select coalesce(jsonb_agg(jsonb_build_object('field', c -> 'field')), '[]') from jsonb_array_elements(changes) c)
            where subject = any($1)
            """;
    private static final String READ = """
            select version, changed_at, actor, actor_name, changes::text, reason, restored, bulk_change, import_job
            from audit_trail where subject = $1 order by id desc limit 500
            """;
    private static final String SINCE = """
            select version, changed_at, actor, actor_name, changes::text, reason, restored, bulk_change, import_job
            from audit_trail where subject = $1 and version > $2 order by id
            """;

    private static final ClassValue<List<String>> DERIVED = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> state) {
            return Stream.of(state.getRecordComponents())
                    .filter(component -> component.isAnnotationPresent(Derived.class))
                    .map(RecordComponent::getName)
                    .toList();
        }
    };

    private final ObjectMapper json;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Pool database;

    AuditTrail(ObjectMapper json, CurrentCaller caller, Clock clock, Pool database) {
        this.json = json;
        this.caller = caller;
        this.clock = clock;
        this.database = database;
    }

    /** A change on its way into the trail. */
    record Entry(
            UUID subject,
            String kind,
            long version,
            OffsetDateTime changedAt,
            String actor,
            String actorName,
            String traceparent,
            String changes,
            ChangeNote note) {}

    /** The entries of changes, on their way into the trail. */
    Rows rows(Collection<? extends AggregateRoot<?>> aggregates) {
        var rows = ChangeNote.current().importJob() == null ? ROWS : ROWS_OF_IMPORT;
        return rows.of(entries(aggregates));
    }

    /** Compares what was loaded with what is now; an aggregate that did not change leaves nothing. */
    private List<Entry> entries(Collection<? extends AggregateRoot<?>> aggregates) {
        var actor = caller.get();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var trace = TraceContext.current();
        var note = ChangeNote.current();
        var entries = new ArrayList<Entry>(aggregates.size());
        for (var aggregate : aggregates) {
            var changes = Change.between(
                    tree(aggregate.before(), aggregate.withheldBefore()),
                    entered(aggregate.state(), aggregate.withheld()));
            if (!changes.isEmpty()) {
                var kind = aggregate.getClass().getSimpleName();
                entries.add(new Entry(
                        aggregate.id(),
                        kind,
                        aggregate.version(),
                        now,
                        actor.id(),
                        actor.name(),
                        trace,
                        write(changes),
                        note));
            }
        }
        return entries;
    }

    /** The changes of one record, newest first; whoever asks must have seen the record. */
    public Uni<List<AuditEntry>> of(UUID subject) {
        return read(READ, Tuple.of(subject));
    }

    /** The changes after a version, oldest first; whoever asks must have seen the record. */
    public Uni<List<AuditEntry>> since(UUID subject, long version) {
        return read(SINCE, Tuple.of(subject, version));
    }

    private Uni<List<AuditEntry>> read(String sql, Tuple parameters) {
        return database.preparedQuery(sql).execute(parameters).map(rows -> {
            var entries = new ArrayList<AuditEntry>(rows.rowCount());
            rows.forEach(row -> entries.add(entry(row)));
            return entries;
        });
    }

    @Override
    public Uni<Void> forget(UUID subject) {
        return redact(List.of(subject));
    }

    /** Takes the values out of these records' entries; that something changed stays. */
    Uni<Void> redact(Collection<UUID> subjects) {
        return InTransaction.update(REDACT, (Object) subjects.toArray(UUID[]::new))
                .replaceWithVoid();
    }

    private AuditEntry entry(Row row) {
        try {
            return new AuditEntry(
                    row.getLong(0),
                    row.getOffsetDateTime(1).toInstant(),
                    row.getString(2),
                    row.getString(3),
                    json.readTree(row.getString(4)),
                    row.getString(5),
                    row.getLong(6),
                    row.getUUID(7),
                    row.getUUID(8));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable JsonNode tree(@Nullable Record state, @Nullable Record withheld) {
        return state == null ? null : entered(state, withheld);
    }

    /** What somebody can have changed of a state, and of what is in no event. */
    private JsonNode entered(Record state, @Nullable Record withheld) {
        ObjectNode tree = json.valueToTree(state);
        tree.without(DERIVED.get(state.getClass()));
        return withheld == null ? tree : tree.setAll((ObjectNode) json.valueToTree(withheld));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
