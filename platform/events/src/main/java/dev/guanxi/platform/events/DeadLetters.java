package dev.guanxi.platform.events;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.Ids;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Events that could not be handled: kept with the reason, announced, replayed when the cause is mended. */
@ApplicationScoped
public class DeadLetters {
    /** The longest list of them; those behind come into sight as the oldest are dealt with. */
    public static final int MOST = 500;

    private static final String LIST = """
            select id, consumer, topic, partition, kafka_offset, subject, type, reason, failed_at, attempts
            from dead_letter order by failed_at, id limit\s""" + MOST;
    private static final String BURY = """
            insert into dead_letter (id, consumer, topic, partition, kafka_offset, subject, event_id, type,
                sequence, occurred_at, payload, reason, failed_at, attempts)
            values (?1, ?2, ?3, ?4, ?5, cast(cast(?6 as text) as uuid), ?7, ?8, cast(cast(?9 as text) as bigint), cast(cast(?10 as text) as timestamptz), ?11, ?12, ?13, ?14)
            """;
    private static final String TAKE = """
            select event_id, topic, type, subject, sequence, occurred_at, payload, consumer
            from dead_letter where id = ?1 for update
            """;
    private static final String FORGET =
            "delete from dead_letter where subject = any(cast(cast(?1 as text) as uuid[])) returning topic, subject";

    private final Outbox outbox;
    private final Inbox inbox;
    private final Clock clock;
    private final Map<String, EventConsumer> consumers;

    DeadLetters(Outbox outbox, Inbox inbox, Clock clock, @All List<EventConsumer> consumers) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.clock = clock;
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
        return inbox.letIn(consumer.name(), List.of(event(row))).chain(consumer::onAll);
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

    /** Puts a record aside and announces it on the topic's {@code .dlq}. */
    Uni<Void> bury(
            String consumer, ConsumerRecord<String, byte[]> entry, @Nullable Event event, String reason, int attempts) {
        var topic = event == null ? entry.topic() : event.topic();
        var letter = new DeadLetter(
                Ids.next(),
                consumer,
                topic,
                entry.partition(),
                entry.offset(),
                event == null ? null : event.subject(),
                event == null ? null : event.type(),
                reason,
                clock.instant(),
                attempts);
        return insert(letter, entry, event).chain(() -> announce(letter, event));
    }

    private static Uni<Void> insert(DeadLetter letter, ConsumerRecord<String, byte[]> entry, @Nullable Event event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BURY)
                        .setParameter(1, letter.id())
                        .setParameter(2, letter.consumer())
                        .setParameter(3, letter.topic())
                        .setParameter(4, letter.partition())
                        .setParameter(5, letter.offset())
                        .setParameter(6, text(letter.subject()))
                        .setParameter(7, event == null ? null : event.id().toString())
                        .setParameter(8, letter.type())
                        .setParameter(9, event == null ? null : Long.toString(event.sequence()))
                        .setParameter(10, event == null ? null : event.time().toString())
                        .setParameter(
                                11, entry.value() == null ? null : new String(entry.value(), StandardCharsets.UTF_8))
                        .setParameter(12, letter.reason())
                        .setParameter(13, letter.failedAt())
                        .setParameter(14, letter.attempts())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> announce(DeadLetter letter, @Nullable Event event) {
        var dlq = letter.topic() + TopicCatalogue.DEAD_LETTERS;
        var subject = event == null ? letter.id() : event.subject();
        var type = Announcement.typeOf(dlq, "buried", 1);
        return outbox.append(
                List.of(new Announcement(dlq, type, subject, event == null ? 0 : event.sequence(), letter)));
    }

    /** Removes every trace of erased subjects, here and on the topics of dead letters. */
    Uni<Void> forget(Collection<UUID> subjects) {
        var ids = subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET, Tuple.class)
                        .setParameter(1, ids)
                        .getResultList())
                .chain(rows ->
                        outbox.append(rows.stream().map(DeadLetters::tombstone).toList()));
    }

    private static Announcement tombstone(Tuple row) {
        var dlq = row.get(0, String.class) + TopicCatalogue.DEAD_LETTERS;
        return new Announcement(
                dlq, Announcement.typeOf(dlq, "erased", 1), row.get(1, UUID.class), Long.MAX_VALUE, null);
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

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
