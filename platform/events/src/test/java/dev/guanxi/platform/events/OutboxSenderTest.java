package dev.guanxi.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.domain.Ids;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class OutboxSenderTest {
    static final EventsConfig CONFIG = new SmallRyeConfigBuilder()
            .withMapping(EventsConfig.class)
            .withDefaultValue("quarkus.application.name", "test")
            .build()
            .getConfigMapping(EventsConfig.class);

    @Test
    void whatFollowsAFailureOfTheSameSubjectIsSentAgain() throws Exception {
        var a = Ids.next();
        var b = Ids.next();
        var rows = List.of(row(1, a), row(2, b), row(3, a), row(4, b));

        var outcome = send(rows, new TimeoutException("broker away"));

        assertThat(outcome.delivered()).containsExactly(2L, 4L);
        assertThat(outcome.failure()).hasMessage("broker away");
        assertThat(outcome.unsendable()).isEmpty();
    }

    @Test
    void whatTheBrokerNeverTakesIsNamedAndIsNoFailure() throws Exception {
        var a = Ids.next();
        var b = Ids.next();

        var outcome = send(List.of(row(1, a), row(2, b), row(3, a)), new RecordTooLargeException("too large"));

        assertThat(outcome.delivered()).containsExactly(2L);
        assertThat(outcome.unsendable()).containsExactly(Map.entry(a, "too large"));
        assertThat(outcome.failure()).isNull();
    }

    /** The first record fails, all others arrive. */
    private static OutboxSender.Outcome send(List<OutboxRow> rows, RuntimeException first) throws Exception {
        var flushing = Executors.newSingleThreadExecutor();
        var producer =
                new MockProducer<>(
                        false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer()) {
                    @Override
                    public synchronized void flush() {
                        errorNext(first);
                        while (completeNext()) {}
                    }
                };
        try (var sender = new OutboxSender(CONFIG, producer)) {
            return flushing.submit(() -> sender.send(rows)).get();
        } finally {
            flushing.shutdown();
        }
    }

    private static OutboxRow row(long position, UUID subject) {
        return new OutboxRow(
                position,
                Ids.next(),
                "crm.test.note",
                subject,
                "crm.test.note.written.v1",
                "{}",
                position,
                Instant.EPOCH,
                null);
    }
}
