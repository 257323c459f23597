package dev.guanxi.platform.events;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lets each event in once: the mark, the effect and the place in the log commit together. A mark is kept for as long as
 * an event may come again: a repeated delivery comes within seconds, a dead letter's replay within weeks.
 */
@ApplicationScoped
class Inbox implements Expiring {
    private static final String MARK = """
            insert into inbox (consumer, event_id)
            select ?1, unnest(cast(cast(?2 as text) as uuid[])) on conflict do nothing returning event_id
            """;
    private static final String EXPIRE = """
            delete from inbox where (consumer, event_id) in (
                select consumer, event_id from inbox where received_at < $1 limit $2)
            """;

    private final Pool database;
    private final EventsConfig config;
    private final Clock clock;

    Inbox(Pool database, EventsConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Gives those events that the consumer is to take in, in their order: none twice whose repetition would matter. */
    Uni<List<Event>> letIn(EventConsumer consumer, List<Event> events) {
        return consumer.bearsRepetition()
                ? Uni.createFrom().item(events)
                : consumer.heeded(events).chain(heeded -> unmarked(consumer.name(), heeded));
    }

    private static Uni<List<Event>> unmarked(String consumer, List<Event> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(events);
        }
        var ids = events.stream().map(e -> e.id().toString()).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MARK, UUID.class)
                        .setParameter(1, consumer)
                        .setParameter(2, ids)
                        .getResultList())
                .map(fresh -> {
                    Set<UUID> unseen = new HashSet<>(fresh);
                    return events.stream().filter(e -> unseen.remove(e.id())).toList();
                });
    }

    @Override
    public String what() {
        return "marks of events";
    }

    @Override
    public Uni<Integer> expire() {
        var before = clock.instant().minus(config.consumers().memory()).atOffset(ZoneOffset.UTC);
        return database.preparedQuery(EXPIRE).execute(Tuple.of(before, AT_ONCE)).map(SqlResult::rowCount);
    }
}
