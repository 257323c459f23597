package dev.guanxi.platform.events;

import dev.guanxi.platform.domain.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Puts aside what a consumer could not handle, announces it, and forgets it where its subject is erased. */
@ApplicationScoped
class Burial {
    private static final String BURY = """
            insert into dead_letter (id, consumer, topic, partition, kafka_offset, subject, event_id, type,
                sequence, occurred_at, payload, reason, failed_at, attempts)
            values (?1, ?2, ?3, ?4, ?5, cast(cast(?6 as text) as uuid), ?7, ?8, cast(cast(?9 as text) as bigint), cast(cast(?10 as text) as timestamptz), ?11, ?12, ?13, ?14)
            """;
    private static final String FORGET =
            "delete from dead_letter where subject = any(cast(cast(?1 as text) as uuid[])) returning topic, subject";

    private final Outbox outbox;
    private final Clock clock;

    Burial(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
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
                        outbox.append(rows.stream().map(Burial::tombstone).toList()));
    }

    private static Announcement tombstone(Tuple row) {
        var dlq = row.get(0, String.class) + TopicCatalogue.DEAD_LETTERS;
        return new Announcement(
                dlq, Announcement.typeOf(dlq, "erased", 1), row.get(1, UUID.class), Long.MAX_VALUE, null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
