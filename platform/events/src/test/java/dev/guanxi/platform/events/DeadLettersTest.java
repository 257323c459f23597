package dev.guanxi.platform.events;

import static dev.guanxi.platform.events.Patiently.eventually;
import static dev.guanxi.platform.events.Patiently.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.domain.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a consumer cannot handle is put aside, told and tried again; the others go on. */
@QuarkusTest
class DeadLettersTest {
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
    Outbox outbox;

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
    void lettersOfATopicThatNobodyHereMadeHoldNothingUp() {
        var dlq = "crm.elsewhere.thing" + TopicCatalogue.DEAD_LETTERS;
        var letter = new Announcement(dlq, Announcement.typeOf(dlq, "buried", 1), Ids.next(), 0, null);

        run(() -> Panache.withTransaction(() -> outbox.append(List.of(letter))));
        run(() -> notes.write("behind it"));

        eventually(() -> assertThat(keys(dlq)).containsExactly(letter.subject().toString()));
    }

    private DeadLetter eventuallyBuried(UUID subject) {
        return await().atMost(Patiently.PATIENCE)
                .until(
                        () -> run(letters::list).stream()
                                .filter(l ->
                                        l.consumer().equals(NoteEffectConsumer.NAME) && subject.equals(l.subject()))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private List<String> keys(String topic) {
        return broker.read(topic).stream().map(r -> r.key()).toList();
    }
}
