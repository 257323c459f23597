package dev.guanxi.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps a table of our own in step with another service's aggregates. The table has the columns
 * {@code id uuid primary key, sequence bigint}, and one for each component of the record, in snake
 * case. Only a newer state is taken over, so replays and late dead letters do no harm; an erased
 * subject disappears and stays away.
 *
 * @param <T> the fields we keep, as a record
 */
public abstract class ReplicaConsumer<T extends Record> implements EventConsumer {
    private static final String ERASE =
            "with gone as (insert into erased_subject (subject) select unnest(cast(cast(?1 as text) as uuid[])) on conflict do nothing)"
                    + " delete from %s where id = any(cast(cast(?1 as text) as uuid[]))";

    private final String name;
    private final String topic;
    private final String table;
    private final Class<T> fact;
    private final ObjectMapper json;
    private final ObjectMapper columns;
    private final String upsert;

    protected ReplicaConsumer(String name, String topic, String table, Class<T> fact, ObjectMapper json) {
        this.name = name;
        this.topic = topic;
        this.table = table;
        this.fact = fact;
        this.json = Event.tolerant(json);
        this.columns = this.json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        this.upsert = upsert(table, fact);
    }

    private static String upsert(String table, Class<?> fact) {
        var columns = Stream.of(fact.getRecordComponents())
                .map(RecordComponent::getName)
                .map(PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE::translate)
                .toList();
        var names = String.join(", ", columns);
        var updates = columns.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", "));
        return """
                insert into %1$s (id, sequence, %2$s)
                select id, sequence, %2$s from jsonb_populate_recordset(cast(null as %1$s), cast(cast(?1 as text) as jsonb)) r
                where not exists (select from erased_subject e where e.subject = r.id)
                on conflict (id) do update set sequence = excluded.sequence, %3$s
                where excluded.sequence > %1$s.sequence
                """.formatted(table, names, updates);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Set<String> topics() {
        return Set.of(topic);
    }

    /** An older state, or the same, is not taken over. */
    @Override
    public final boolean bearsRepetition() {
        return true;
    }

    @Override
    public final Uni<Void> onAll(List<Event> events) {
        var states = new LinkedHashMap<UUID, Event>();
        var erased = new LinkedHashSet<UUID>();
        var all = new LinkedHashSet<UUID>();
        for (var event : events) {
            all.add(event.subject());
            if (event.erased()) {
                erased.add(event.subject());
            } else {
                states.merge(event.subject(), event, ReplicaConsumer::newer);
            }
        }
        return takeOver(states.values())
                .chain(() -> beforeErasing(states.keySet(), erased))
                .chain(() -> erase(erased))
                .chain(() -> afterwards(all));
    }

    private static Event newer(Event one, Event other) {
        return one.sequence() > other.sequence() ? one : other;
    }

    /** Whoever came and went in one batch was there for a moment, too. */
    private Uni<Void> beforeErasing(Set<UUID> taken, Set<UUID> erased) {
        var passing = new LinkedHashSet<>(taken);
        passing.retainAll(erased);
        return passing.isEmpty() ? Uni.createFrom().voidItem() : afterwards(passing);
    }

    /**
     * Called in the same transaction when rows of these subjects may have changed; of one that came and was erased at
     * once, twice: while its row is there, and after.
     */
    protected Uni<Void> afterwards(Set<UUID> subjects) {
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> takeOver(Collection<Event> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return execute(upsert, rows(events));
    }

    private String rows(Collection<Event> events) {
        ArrayNode rows = columns.createArrayNode();
        for (var event : events) {
            ObjectNode row = columns.valueToTree(event.read(fact, json));
            rows.add(row.put("id", event.subject().toString()).put("sequence", event.sequence()));
        }
        try {
            return columns.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Uni<Void> erase(Set<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return execute(
                ERASE.formatted(table),
                subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
    }

    private static Uni<Void> execute(String sql, String parameter) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter(1, parameter)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
