package dev.guanxi.platform.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Connects consumers to the broker. */
@ApplicationScoped
class ConsumerFactory {
    /** Bytes for which nobody waits longer. */
    private static final int MANY = 256 * 1024;

    /**
     * Milliseconds for which a request for events lies at the broker when there are none; they come at once when there
     * are. A service has dozens of consumers, and asking more often is what it costs at rest. Whoever takes over
     * another's partitions waits for so long at most.
     */
    private static final int PATIENCE_MS = 5_000;

    /** Also how often a consumer's heart wakes to see whether a beat is due. */
    private static final int BACKOFF_MS = 500;

    private final EventsConfig config;
    private final Map<String, Object> kafka;

    ConsumerFactory(EventsConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.kafka = kafka;
    }

    Consumer<String, byte[]> open(EventConsumer consumer) {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.onBroker(consumer.name()));
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, consumer.name());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.consumers().batch());
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1024 * 1024);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, PATIENCE_MS);
        settings.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, BACKOFF_MS);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int)
                config.consumers().silence().toMillis());
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int)
                config.consumers().silence().dividedBy(4).toMillis());
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        if (consumer.gathering().isPositive()) {
            settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, MANY);
            settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int)
                    consumer.gathering().toMillis());
        }
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
