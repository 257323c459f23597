package dev.guanxi.platform.testkit.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The other services, as far as the one under test can tell: they say what happened, and hear what it says. Topics are
 * named without the broker's prefix.
 */
public final class Elsewhere {
    static final String VERSION = ".v1";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of all tests in this JVM, because they share their topics. */
    private static final AtomicLong SEQUENCE = new AtomicLong();

    /** Says what happened to a subject, with its state after it; later events have higher sequences. */
    public void says(String topic, String happened, UUID subject, Map<String, ?> state) {
        says(topic, happened, subject, SEQUENCE.incrementAndGet(), state);
    }

    /** The same with a sequence of the test's choice, for what comes late or twice. */
    public void says(String topic, String happened, UUID subject, long sequence, Map<String, ?> state) {
        broker().send(event(topic, happened, subject, sequence, Json.write(state)));
    }

    /** Says the same event several times, as a broker may deliver it. */
    public void stutters(int times, String topic, String happened, UUID subject, Map<String, ?> state) {
        var event = event(topic, happened, subject, SEQUENCE.incrementAndGet(), Json.write(state));
        for (int i = 0; i < times; i++) {
            broker().send(event);
        }
    }

    /** Sends the tombstone of an erased subject. */
    public void forgets(String topic, UUID subject) {
        broker().send(event(topic, "erased", subject, SEQUENCE.incrementAndGet(), null));
    }

    /** All that was said on a topic by now. */
    public List<Heard> heard(String topic) {
        return broker().read(onBroker(topic)).stream()
                .map(entry -> Heard.of(topic, entry))
                .toList();
    }

    /** All that was said about a subject by now, oldest first. */
    public List<Heard> heard(String topic, UUID subject) {
        return broker().read(onBroker(topic)).stream()
                .filter(entry -> subject.toString().equals(entry.key()))
                .map(entry -> Heard.of(topic, entry))
                .toList();
    }

    /** All that was said about a subject, as soon as this is the last of it. */
    public List<Heard> heardUntil(String topic, UUID subject, String last) {
        var heard = new ArrayList<Heard>();
        await().atMost(PATIENCE).untilAsserted(() -> {
            heard.clear();
            heard.addAll(heard(topic, subject));
            if (heard.isEmpty() || !heard.getLast().happened().equals(last)) {
                throw new AssertionError(
                        "%s of %s should be the last in %s, where there is %s".formatted(last, subject, topic, heard));
            }
        });
        return heard;
    }

    private static ProducerRecord<String, String> event(
            String topic, String happened, UUID subject, long sequence, @Nullable String state) {
        var event = new ProducerRecord<>(onBroker(topic), subject.toString(), state);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        topic + "." + happened + VERSION,
                        "ce_source",
                        "/elsewhere",
                        "ce_subject",
                        subject.toString(),
                        "ce_time",
                        "2026-07-01T00:00:00Z",
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return event;
    }

    private static Broker broker() {
        return Broker.at(setting("kafka.bootstrap.servers"));
    }

    private static String onBroker(String topic) {
        return setting("guanxi.events.prefix") + topic;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
