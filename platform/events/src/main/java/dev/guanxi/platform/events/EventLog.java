package dev.guanxi.platform.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Looks something up in the log, beside all consumers. Its methods wait for the broker: not for an event loop. */
@ApplicationScoped
public class EventLog {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration TURN = Duration.ofMillis(200);

    private final EventsConfig config;
    private final Map<String, Object> kafka;

    EventLog(EventsConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.kafka = kafka;
    }

    /**
     * The newest event that is wanted among the last ones of each partition; none when there is none or the broker
     * does not answer within seconds.
     *
     * @param depth how many of each partition are looked at
     */
    public Optional<Event> newest(Collection<String> topics, int depth, Predicate<Event> wanted) {
        try (var open = open()) {
            var partitions = topics.stream()
                    .flatMap(topic -> partitions(open, config.onBroker(topic)))
                    .toList();
            var ends = open.endOffsets(partitions, PATIENCE);
            open.assign(partitions);
            ends.forEach((partition, end) -> open.seek(partition, Math.max(0, end - depth)));
            return read(open, ends).stream().filter(wanted).max(Comparator.comparing(Event::time));
        }
    }

    private static Stream<TopicPartition> partitions(Consumer<?, ?> open, String topic) {
        var known = open.partitionsFor(topic, PATIENCE);
        return known == null ? Stream.of() : known.stream().map(p -> new TopicPartition(topic, p.partition()));
    }

    private List<Event> read(Consumer<String, byte[]> open, Map<TopicPartition, Long> ends) {
        var reader = new EventReader(config);
        return Stream.generate(() -> open.poll(TURN))
                .limit(PATIENCE.dividedBy(TURN))
                .takeWhile(records -> !records.isEmpty() || !isThrough(open, ends))
                .flatMap(records -> StreamSupport.stream(records.spliterator(), false))
                .map(reader::read)
                .toList();
    }

    private static boolean isThrough(Consumer<?, ?> open, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> open.position(end.getKey()) >= end.getValue());
    }

    private Consumer<String, byte[]> open() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
