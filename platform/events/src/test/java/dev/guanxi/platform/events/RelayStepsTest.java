package dev.guanxi.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The relay stopped at every step: its parts are run by hand, and nothing comes after the step. */
@QuarkusTest
@TestProfile(RelayStepsTest.WithoutRelay.class)
class RelayStepsTest {
    public static class WithoutRelay implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("guanxi.events.relay.enabled", "false");
        }
    }

    @Inject
    Notes notes;

    @Inject
    Tables tables;

    @Inject
    EventsConfig config;

    @Inject
    TopicCatalogue topics;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void killedBetweenCommitAndPublishNothingIsLost() throws Throwable {
        var id = write("committed");

        relayOnce();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(tables.effectsOn(id)).containsExactly("committed"));
    }

    @Test
    void killedBetweenPublishAndMarkNothingHappensTwice() throws Throwable {
        topics.ensure();
        var id = write("published");
        try (var sender = new OutboxSender(config, kafka)) {
            sender.send(new OutboxTable(tables.database()).oldest(100));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(tables.effectsOn(id)).containsExactly("published"));

        relayOnce();
        var later = write("later");
        relayOnce();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(tables.effectsOn(later)).containsExactly("later"));
        assertThat(tables.effectsOn(id)).containsExactly("published");
    }

    @Test
    void whileTheBrokerIsAwayEverythingStaysInTheOutbox() throws Throwable {
        var id = write("waiting");
        var nowhere = new HashMap<>(kafka);
        nowhere.put("bootstrap.servers", "127.0.0.1:1");

        try (var sender = new OutboxSender(config, nowhere)) {
            var outcome = sender.send(new OutboxTable(tables.database()).oldest(100));
            assertThat(outcome.delivered()).isEmpty();
            assertThat(outcome.unsendable()).isEmpty();
            assertThat(outcome.failure()).isNotNull();
        }

        assertThat(tables.query("select type from outbox where aggregateid = ?", id))
                .hasSize(1);
        relayOnce();
        assertThat(tables.query("select type from outbox where aggregateid = ?", id))
                .isEmpty();
    }

    @Test
    void oneOfTwoRelaysHoldsTheLeaseUntilItLapsesOrIsReleased() throws Throwable {
        var first = new Lease(tables.database(), "steps", Duration.ofSeconds(2));
        var second = new Lease(tables.database(), "steps", Duration.ofSeconds(2));

        assertThat(first.hold(Duration.ofSeconds(1))).isTrue();
        assertThat(second.hold(Duration.ofSeconds(1))).isFalse();
        await().atMost(Duration.ofSeconds(10)).until(() -> second.hold(Duration.ofSeconds(1)));
        assertThat(first.hold(Duration.ofMillis(1))).isFalse();
        second.release();
        assertThat(first.hold(Duration.ofSeconds(1))).isTrue();
    }

    private UUID write(String text) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> notes.write(text));
    }

    private void relayOnce() throws Exception {
        topics.ensure();
        var outbox = new OutboxTable(tables.database());
        try (var sender = new OutboxSender(config, kafka)) {
            outbox.delete(sender.send(outbox.oldest(100)).delivered());
        }
    }
}
