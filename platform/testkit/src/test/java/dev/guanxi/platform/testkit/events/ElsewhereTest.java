package dev.guanxi.platform.testkit.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.parts.SharedParts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On the real broker; what is said comes back as a service would read it. */
class ElsewhereTest {
    private static final String NOTES = "crm.planted.note";
    private static final SharedParts PARTS = SharedParts.acquire();

    private final Elsewhere elsewhere = new Elsewhere();
    private final UUID subject = UUID.randomUUID();

    @BeforeAll
    static void tellWhereTheBrokerIs() {
        System.setProperty("kafka.bootstrap.servers", PARTS.kafkaBootstrapServers());
        System.setProperty("guanxi.events.prefix", PARTS.topicSuffix() + ".");
    }

    @AfterAll
    static void giveBack() {
        System.clearProperty("kafka.bootstrap.servers");
        System.clearProperty("guanxi.events.prefix");
        PARTS.close();
    }

    @Test
    void whatIsSaidIsHeardInItsOrderAndOfItsSubjectOnly() {
        var state = new HashMap<String, Object>(Map.of("text", "你好", "author", subject));
        state.put("editor", null);

        elsewhere.says(NOTES, "written", subject, state);
        elsewhere.says(NOTES, "written", UUID.randomUUID(), Map.of());
        elsewhere.forgets(NOTES, subject);

        var heard = elsewhere.heard(NOTES, subject);
        assertThat(heard).extracting(Heard::happened).containsExactly("written", "erased");
        var written = heard.getFirst().state();
        assertThat(written.path("text").textValue()).isEqualTo("你好");
        assertThat(written.path("author").textValue()).isEqualTo(subject.toString());
        assertThat(written.path("editor").isNull()).isTrue();
        assertThat(heard.getLast().state().isNull()).isTrue();
    }

    @Test
    void laterEventsHaveHigherSequencesUnlessTheTestSaysWhich() {
        elsewhere.says(NOTES, "written", subject, Map.of());
        new Elsewhere().says(NOTES, "changed", subject, Map.of());
        elsewhere.says(NOTES, "changed", subject, 0, Map.of());

        var sequences = sent("ce_sequence").stream().map(Long::valueOf).toList();
        assertThat(sequences).hasSize(3);
        assertThat(sequences.get(1)).isGreaterThan(sequences.get(0)).isPositive();
        assertThat(sequences.get(2)).isZero();
    }

    @Test
    void aStutterIsOneEventSeveralTimes() {
        elsewhere.stutters(3, NOTES, "written", subject, Map.of());

        assertThat(elsewhere.heard(NOTES, subject)).hasSize(3);
        assertThat(sent("ce_id").stream().distinct()).hasSize(1);
        assertThat(sent("ce_sequence").stream().distinct()).hasSize(1);
    }

    @Test
    void whatIsWaitedForIsTheLastOfAllThatWasHeard() {
        elsewhere.says(NOTES, "written", subject, Map.of());
        elsewhere.says(NOTES, "changed", subject, Map.of("text", "x"));

        assertThat(elsewhere.heardUntil(NOTES, subject, "changed"))
                .extracting(Heard::happened)
                .containsExactly("written", "changed");
    }

    @Test
    void anEventThatReadersDoNotKnowIsNotPassedOver() {
        var entry = new ConsumerRecord<>(NOTES, 0, 0, subject.toString(), "{}");
        entry.headers().add("ce_type", (NOTES + ".written.v2").getBytes(UTF_8));

        assertThatThrownBy(() -> Heard.of(NOTES, entry)).hasMessageContaining("written.v2");
    }

    private List<String> sent(String header) {
        var topic = PARTS.topicSuffix() + "." + NOTES;
        return Broker.at(PARTS.kafkaBootstrapServers()).read(topic).stream()
                .filter(entry -> subject.toString().equals(entry.key()))
                .map(entry -> new String(entry.headers().lastHeader(header).value(), UTF_8))
                .toList();
    }
}
