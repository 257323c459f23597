package dev.guanxi.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From commit to effect, and back through everything that goes wrong on the way. */
@QuarkusTest
class BackboneTest {
    @Inject
    Notes notes;

    @Inject
    Broker broker;

    @Inject
    Tables tables;

    @Inject
    DeadLetters letters;

    @Inject
    NoteEffectConsumer effects;

    @Inject
    EventsConfig config;

    @Inject
    ConsumerFactory factory;

    @Inject
    Intake intake;

    @Inject
    Offsets offsets;

    @Inject
    Inbox inbox;

    @Inject
    ObjectMapper json;

    @Test
    void whatWasCommittedHasItsEffectOnceAndInOrder() {
        var subjects =
                IntStream.range(0, 5).mapToObj(i -> run(() -> notes.write("0"))).toList();
        IntStream.rangeClosed(1, 20)
                .forEach(turn -> subjects.forEach(id ->
                        run(() -> notes.change(id, note -> note.write(Integer.toString(turn))))));

        var inOrder = IntStream.rangeClosed(0, 20).mapToObj(Integer::toString).toList();
        eventually(() -> assertThat(subjects)
                .allSatisfy(id -> assertThat(tables.effectsOn(id)).isEqualTo(inOrder)));
        eventually(() ->
                assertThat(subjects).allSatisfy(id -> assertThat(replica(id)).containsExactly("20")));
        assertThat(tables.query("select id from outbox")).isEmpty();
    }

    @Test
    void theSameEventFiveTimesHasOneEffect() {
        var event = Ids.next();
        var subject = Ids.next();

        IntStream.range(0, 5).forEach(i -> broker.send(event, subject, 0, "{\"text\": \"again\", \"unknown\": 1}"));
        broker.send(Ids.next(), subject, 1, "{\"text\": \"last\"}");

        eventually(() -> assertThat(tables.effectsOn(subject)).containsExactly("again", "last"));
    }

    @Test
    void anEventIsKnownByItsIdForAMonth() {
        var old = Ids.next();
        var young = Ids.next();
        var mark =
                "with marked as (insert into inbox values ('test-memory', ?, now() - cast(? as interval)) returning 1)"
                        + " select * from marked";
        tables.query(mark, old, "31 days");
        tables.query(mark, young, "29 days");

        run(inbox::expire);

        assertThat(tables.query("select event_id from inbox where consumer = 'test-memory'"))
                .containsExactly(young.toString());
    }

    @Test
    void aPoisonEventIsPutAsideAnnouncedAndReplayed() {
        var poisoned = run(() -> notes.write("poison"));
        var healthy = run(() -> notes.write("healthy"));

        eventually(() -> assertThat(tables.effectsOn(healthy)).containsExactly("healthy"));
        var letter = eventuallyBuried(poisoned);
        assertThat(letter.reason()).contains("cannot bear it");
        assertThat(letter.attempts()).isEqualTo(config.consumers().attempts());
        eventually(
                () -> assertThat(keys(Note.TOPIC + TopicCatalogue.DEAD_LETTERS)).contains(poisoned.toString()));

        effects.unbearable = "nothing";
        run(() -> letters.replay(letter.id()));

        assertThat(tables.effectsOn(poisoned)).containsExactly("poison");
        assertThat(run(letters::list)).noneMatch(l -> l.id().equals(letter.id()));
        effects.unbearable = "poison";
    }

    @Test
    void whatIsNoEventIsPutAsideToo() {
        var subject = Ids.next();

        broker.send(Ids.next(), subject, 0, "{\"text\": ");

        eventuallyBuried(subject);
    }

    @Test
    void anErasedSubjectDisappearsAndStaysAway() {
        var id = run(() -> notes.write("王小明"));
        eventually(() -> assertThat(replica(id)).containsExactly("王小明"));

        run(() -> notes.change(id, Note::burn));
        eventually(() -> assertThat(replica(id)).isEmpty());
        broker.send(Ids.next(), id, 7, "{\"text\": \"王小明\"}");
        var after = Ids.next();
        broker.send(Ids.next(), after, 0, "{\"text\": \"after\"}");

        eventually(() -> assertThat(replica(after)).containsExactly("after"));
        var samePartition = broker.read(Note.TOPIC).stream()
                .filter(r -> r.key().equals(id.toString()))
                .toList();
        assertThat(samePartition.get(1).value()).isNull();
        eventually(() -> assertThat(lag("test-notes")).isZero());
        assertThat(replica(id)).isEmpty();
    }

    @Test
    void anOlderStateNeverReplacesANewerOne() {
        var subject = Ids.next();
        broker.send(Ids.next(), subject, 5, "{\"text\": \"new\"}");
        eventually(() -> assertThat(replica(subject)).containsExactly("new"));

        broker.send(Ids.next(), subject, 4, "{\"text\": \"old\"}");

        eventually(() -> assertThat(tables.effectsOn(subject)).containsExactly("new", "old"));
        eventually(() -> assertThat(lag("test-notes")).isZero());
        assertThat(replica(subject)).containsExactly("new");
    }

    @Test
    void anEmptyDatabaseFillsItselfFromTheLog() throws InterruptedException {
        var written = Stream.of("one", "two", "three")
                .map(text -> run(() -> notes.write(text)))
                .toList();
        var newcomer = new ReplicaConsumer<>("test-newcomer", Note.TOPIC, "note_copy", Note.NoteState.class, json) {};
        var loop = new ConsumerLoop(newcomer, factory, config, intake, offsets);

        loop.start();

        eventually(() -> assertThat(tables.query("select text from note_copy where id = any(?) order by id", (Object)
                        written.toArray(UUID[]::new)))
                .containsExactlyInAnyOrder("one", "two", "three"));
        loop.stop();
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

    @Test
    void twoReplicasOfAConsumerShareTheWorkAndDoNothingTwice() throws InterruptedException {
        var second = new ConsumerLoop(effects, factory, config, intake, offsets);
        var before = IntStream.range(0, 20)
                .mapToObj(i -> run(() -> notes.write("shared")))
                .toList();
        second.start();
        var during = IntStream.range(0, 40)
                .mapToObj(i -> run(() -> notes.write("shared")))
                .toList();
        Thread.sleep(Duration.ofSeconds(4));
        second.stop();
        var after = IntStream.range(0, 20)
                .mapToObj(i -> run(() -> notes.write("shared")))
                .toList();

        eventually(() -> assertThat(Stream.of(before, during, after).flatMap(List::stream))
                .allSatisfy(id -> assertThat(tables.effectsOn(id)).containsExactly("shared")));
    }

    @Test
    void whatCannotBeSentIsParkedAndHoldsUpNobodyElse() {
        var huge = run(() -> notes.write("x".repeat(2_000_000)));
        var small = run(() -> notes.write("small"));

        eventually(() -> assertThat(tables.effectsOn(small)).containsExactly("small"));
        eventually(() -> assertThat(tables.query("select reason from outbox_parked where aggregateid = ?", huge))
                .singleElement()
                .asString()
                .contains("larger than"));
        tables.query("with gone as (delete from outbox where aggregateid = ? returning 1) select * from gone", huge);
    }

    @Test
    void theTraceOfTheChangeTravelsWithTheEvent() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var id = run(() -> {
            TraceContext.join(trace);
            return notes.write("traced");
        });

        eventually(() -> assertThat(broker.read(Note.TOPIC))
                .filteredOn(r -> r.key().equals(id.toString()))
                .singleElement()
                .satisfies(r -> assertThat(EventReader.header(r, "traceparent")).isEqualTo(trace))
                .satisfies(r -> assertThat(EventReader.header(r, "ce_type")).isEqualTo("crm.test.note.written.v1"))
                .satisfies(r -> assertThat(new String(r.value(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"text\":\"traced\"}")));
    }

    private DeadLetter eventuallyBuried(UUID subject) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> run(letters::list).stream()
                                .filter(l ->
                                        l.consumer().equals(NoteEffectConsumer.NAME) && subject.equals(l.subject()))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private long lag(String consumer) {
        return broker.read(Note.TOPIC).size()
                - Long.parseLong(tables.query(
                                "select coalesce(sum(next_offset), 0) from consumer_offset where consumer = ?",
                                consumer)
                        .getFirst());
    }

    private List<String> replica(UUID id) {
        return tables.query("select text from note_replica where id = ?", id);
    }

    private List<String> keys(String topic) {
        return broker.read(topic).stream().map(r -> r.key()).toList();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }

    private static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
