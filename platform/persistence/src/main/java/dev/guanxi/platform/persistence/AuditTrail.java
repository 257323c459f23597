package dev.guanxi.platform.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.events.TraceContext;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Remembers every change: who, when, which field, before and after. */
@ApplicationScoped
public class AuditTrail implements Forgetful {
    private static final String APPEND = """
            insert into audit_trail (subject, kind, version, changed_at, actor, actor_name, traceparent, changes)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(cast(?8 as text) as jsonb))
            """;
    private static final String APPEND_ALL = """
            insert into audit_trail (subject, kind, version, changed_at, actor, actor_name, traceparent, changes)
            select subject, kind, version, ?2, ?3, ?4, ?5, changes
            from json_to_recordset(cast(cast(?1 as text) as json))
                as r(subject uuid, kind text, version bigint, changes jsonb)
            """;
    private static final String REDACT = """
            update audit_trail set changes =
                (select coalesce(jsonb_agg(jsonb_build_object('field', c -> 'field')), '[]') from jsonb_array_elements(changes) c)
            where subject = any(cast(cast(?1 as text) as uuid[]))
            """;
    private static final String READ = """
            select version, changed_at, actor, actor_name, changes::text
            from audit_trail where subject = $1 order by id desc limit 500
            """;

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

    /** Compares what was loaded with what is now, in the transaction of the change. */
    Uni<Void> append(AggregateRoot<?> aggregate) {
        var changes = Change.between(tree(aggregate.before()), json.valueToTree(aggregate.state()));
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var actor = caller.get();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(APPEND)
                        .setParameter(1, aggregate.id())
                        .setParameter(2, aggregate.getClass().getSimpleName())
                        .setParameter(3, aggregate.version())
                        .setParameter(4, clock.instant())
                        .setParameter(5, actor.id())
                        .setParameter(6, actor.name())
                        .setParameter(7, TraceContext.current())
                        .setParameter(8, write(changes))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The same for many aggregates, in one statement. */
    Uni<Void> appendAll(Collection<? extends AggregateRoot<?>> aggregates) {
        var entries = aggregates.stream()
                .map(this::entry)
                .filter(e -> !e.changes().isEmpty())
                .toList();
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var actor = caller.get();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(APPEND_ALL)
                        .setParameter(1, write(entries))
                        .setParameter(2, clock.instant())
                        .setParameter(3, actor.id())
                        .setParameter(4, actor.name())
                        .setParameter(5, TraceContext.current())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private record Entry(UUID subject, String kind, long version, List<Change> changes) {}

    private Entry entry(AggregateRoot<?> aggregate) {
        var changes = Change.between(tree(aggregate.before()), json.valueToTree(aggregate.state()));
        return new Entry(aggregate.id(), aggregate.getClass().getSimpleName(), aggregate.version(), changes);
    }

    /** The changes of one record, newest first; whoever asks must have seen the record. */
    public Uni<List<AuditEntry>> of(UUID subject) {
        return database.preparedQuery(READ).execute(Tuple.of(subject)).map(rows -> {
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
        var ids = subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(REDACT).setParameter(1, ids).executeUpdate())
                .replaceWithVoid();
    }

    private AuditEntry entry(Row row) {
        try {
            return new AuditEntry(
                    row.getLong(0),
                    row.getOffsetDateTime(1).toInstant(),
                    row.getString(2),
                    row.getString(3),
                    json.readTree(row.getString(4)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable JsonNode tree(@Nullable Record state) {
        return state == null ? null : json.valueToTree(state);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
