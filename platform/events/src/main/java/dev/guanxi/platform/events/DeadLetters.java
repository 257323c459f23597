package dev.guanxi.platform.events;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Events that could not be handled: kept with the reason, replayed when the cause is mended. */
@ApplicationScoped
public class DeadLetters {
    /** The longest list of them; those behind come into sight as the oldest are dealt with. */
    public static final int MOST = 500;

    private static final String LIST = """
            select id, consumer, topic, partition, kafka_offset, subject, type, reason, failed_at, attempts
            from dead_letter order by failed_at, id limit\s""" + MOST;
    private static final String TAKE = """
            select event_id, topic, type, subject, sequence, occurred_at, payload, consumer
            from dead_letter where id = ?1 for update
            """;
    private final Inbox inbox;
    private final Map<String, EventConsumer> consumers;

    DeadLetters(Inbox inbox, @All List<EventConsumer> consumers) {
        this.inbox = inbox;
        this.consumers = consumers.stream().collect(Collectors.toMap(EventConsumer::name, Function.identity()));
    }

    /** What is put aside, oldest first. */
    @WithSession
    public Uni<List<DeadLetter>> list() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LIST, Tuple.class).getResultList())
                .map(rows -> rows.stream().map(DeadLetters::view).toList());
    }

    /** Tries a dead letter again; when its effect succeeds the letter is gone. */
    @WithTransaction
    public Uni<Void> replay(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, Tuple.class)
                        .setParameter(1, id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound("dead-letter", id))
                .chain(this::handle)
                .chain(() -> delete(id));
    }

    /** Gives up on a dead letter. */
    @WithTransaction
    public Uni<Void> discard(UUID id) {
        return delete(id);
    }

    private Uni<Void> handle(Tuple row) {
        var consumer = consumers.get(row.get(7, String.class));
        DomainException.ensure(row.get(0) != null, "dead-letter-no-event");
        if (consumer == null) {
            throw new RuleBroken("dead-letter-unwanted", row.get(7, String.class));
        }
        return inbox.letIn(consumer, List.of(event(row))).chain(consumer::onAll);
    }

    private static Event event(Tuple row) {
        return new Event(
                UUID.fromString(row.get(0, String.class)),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, UUID.class),
                row.get(4, Long.class),
                instant(row, 5),
                null,
                row.get(6, String.class));
    }

    private static Uni<Void> delete(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from dead_letter where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate())
                .invoke(deleted -> {
                    if (deleted == 0) {
                        throw new NotFound("dead-letter", id);
                    }
                })
                .replaceWithVoid();
    }

    private static DeadLetter view(Tuple row) {
        return new DeadLetter(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, Integer.class),
                row.get(4, Long.class),
                row.get(5, UUID.class),
                row.get(6, String.class),
                row.get(7, String.class),
                instant(row, 8),
                row.get(9, Integer.class));
    }

    private static Instant instant(Tuple row, int column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }
}
