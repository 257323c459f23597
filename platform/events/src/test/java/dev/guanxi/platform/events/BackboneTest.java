package dev.guanxi.platform.events;

import static dev.guanxi.platform.events.Patiently.eventually;
import static dev.guanxi.platform.events.Patiently.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.domain.Ids;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    Foreground foreground;

    @Inject
    Inbox inbox;

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
        eventually(() -> assertThat(subjects)
                .allSatisfy(id -> assertThat(tables.replicaOf(id)).containsExactly("20")));
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
    void twoReplicasOfAConsumerShareTheWorkAndDoNothingTwice() throws InterruptedException {
        var second = new ConsumerLoop(effects, factory, config, intake, offsets, foreground);
        var before = IntStream.range(0, 20)
                .mapToObj(i -> run(() -> notes.write("shared")))
                .toList();
        second.start();
        var during = IntStream.range(0, 40)
                .mapToObj(i -> run(() -> notes.write("shared")))
                .toList();
        Thread.sleep(Duration.ofSeconds(4));
        second.letGo();
        second.join();
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
}
