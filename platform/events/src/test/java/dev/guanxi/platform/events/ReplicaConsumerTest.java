package dev.guanxi.platform.events;

import static dev.guanxi.platform.events.Patiently.eventually;
import static dev.guanxi.platform.events.Patiently.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A consumer's copy of what happened elsewhere: the newest state, and nothing of the erased. */
@QuarkusTest
class ReplicaConsumerTest {
    @Inject
    Notes notes;

    @Inject
    Broker broker;

    @Inject
    Tables tables;

    @Inject
    EventsConfig config;

    @Inject
    ConsumerFactory factory;

    @Inject
    Intake intake;

    @Inject
    Offsets offsets;

    @Inject
    Foreground foreground;

    @Inject
    ObjectMapper json;

    @Test
    void anErasedSubjectDisappearsAndStaysAway() {
        var id = run(() -> notes.write("王小明"));
        eventually(() -> assertThat(tables.replicaOf(id)).containsExactly("王小明"));

        run(() -> notes.change(id, Note::burn));
        eventually(() -> assertThat(tables.replicaOf(id)).isEmpty());
        broker.send(Ids.next(), id, 7, "{\"text\": \"王小明\"}");
        var after = Ids.next();
        broker.send(Ids.next(), after, 0, "{\"text\": \"after\"}");

        eventually(() -> assertThat(tables.replicaOf(after)).containsExactly("after"));
        var samePartition = broker.read(Note.TOPIC).stream()
                .filter(r -> r.key().equals(id.toString()))
                .toList();
        assertThat(samePartition.get(1).value()).isNull();
        eventually(() -> assertThat(lag("test-notes")).isZero());
        assertThat(tables.replicaOf(id)).isEmpty();
    }

    @Test
    void anOlderStateNeverReplacesANewerOne() {
        var subject = Ids.next();
        broker.send(Ids.next(), subject, 5, "{\"text\": \"new\"}");
        eventually(() -> assertThat(tables.replicaOf(subject)).containsExactly("new"));

        broker.send(Ids.next(), subject, 4, "{\"text\": \"old\"}");

        eventually(() -> assertThat(tables.effectsOn(subject)).containsExactly("new", "old"));
        eventually(() -> assertThat(lag("test-notes")).isZero());
        assertThat(tables.replicaOf(subject)).containsExactly("new");
    }

    @Test
    void anEmptyDatabaseFillsItselfFromTheLog() throws InterruptedException {
        var written = Stream.of("one", "two", "three")
                .map(text -> run(() -> notes.write(text)))
                .toList();
        var newcomer = new ReplicaConsumer<>("test-newcomer", Note.TOPIC, "note_copy", Note.NoteState.class, json) {};
        var loop = new ConsumerLoop(newcomer, factory, config, intake, offsets, foreground);

        loop.start();

        eventually(() -> assertThat(tables.query("select text from note_copy where id = any(?) order by id", (Object)
                        written.toArray(UUID[]::new)))
                .containsExactlyInAnyOrder("one", "two", "three"));
        loop.letGo();
        loop.join();
    }

    @Test
    void whoeverCameAndWasErasedInOneBatchWasSeen() {
        var id = Ids.next();
        var seen = new ArrayList<List<String>>();
        var passers = new ReplicaConsumer<>("test-passers", Note.TOPIC, "note_copy", Note.NoteState.class, json) {
            @Override
            protected Uni<Void> afterwards(Set<UUID> subjects) {
                return Panache.getSession()
                        .chain(session -> session.createNativeQuery(
                                        "select text from note_copy where id = ?1", String.class)
                                .setParameter(1, id)
                                .getResultList())
                        .invoke(seen::add)
                        .replaceWithVoid();
            }
        };

        run(() -> Panache.withTransaction(
                () -> passers.onAll(List.of(event(id, 0, "{\"text\": \"passing\"}"), event(id, 1, null)))));

        assertThat(seen).containsExactly(List.of("passing"), List.of());
    }

    private static Event event(UUID subject, long sequence, @Nullable String payload) {
        return new Event(
                Ids.next(), Note.TOPIC, Note.TOPIC + ".written.v1", subject, sequence, Instant.EPOCH, null, payload);
    }

    private long lag(String consumer) {
        return broker.read(Note.TOPIC).size()
                - Long.parseLong(tables.query(
                                "select coalesce(sum(next_offset), 0) from consumer_offset where consumer = ?",
                                consumer)
                        .getFirst());
    }
}
