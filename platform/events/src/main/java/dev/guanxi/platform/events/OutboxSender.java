package dev.guanxi.platform.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends a batch of outbox rows, pipelined, and says which of them the broker has. */
final class OutboxSender implements AutoCloseable {
    /**
     * What became of a batch.
     *
     * @param delivered positions the broker has confirmed, without those behind a failure of the same subject:
     *     they are sent again, so that the last record of a key is always its newest state
     * @param unsendable subjects whose next row the broker will never take, with the reason
     * @param failure why the rest is still here, or null
     */
    record Outcome(
            List<Long> delivered,
            Map<UUID, String> unsendable,
            @Nullable Exception failure) {}

    private final EventsConfig config;
    private final Producer<String, byte[]> producer;

    OutboxSender(EventsConfig config, Map<String, Object> kafka) {
        this(config, new KafkaProducer<>(settings(config, kafka), new StringSerializer(), new ByteArraySerializer()));
    }

    OutboxSender(EventsConfig config, Producer<String, byte[]> producer) {
        this.config = config;
        this.producer = producer;
    }

    private static Map<String, Object> settings(EventsConfig config, Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        var delivery = (int) config.relay().delivery().toMillis();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, config.source() + "-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, delivery / 2);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, delivery * 3 / 4);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        settings.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    Outcome send(List<OutboxRow> rows) {
        var failures = new AtomicReferenceArray<@Nullable Exception>(rows.size());
        int sent = 0;
        for (; sent < rows.size() && (sent == 0 || !isTransient(failures.get(sent - 1))); sent++) {
            send(rows.get(sent), sent, failures);
        }
        producer.flush();
        return outcome(rows, sent, failures);
    }

    private void send(OutboxRow row, int index, AtomicReferenceArray<@Nullable Exception> failures) {
        try {
            var _ = producer.send(row.record(config), (_, failure) -> failures.set(index, failure));
        } catch (SerializationException | RecordTooLargeException e) {
            failures.set(index, e);
        }
    }

    private static Outcome outcome(List<OutboxRow> rows, int sent, AtomicReferenceArray<@Nullable Exception> failures) {
        var delivered = new ArrayList<Long>(sent);
        var unsendable = new HashMap<UUID, String>();
        Set<UUID> held = new HashSet<>();
        Exception failure = null;
        for (int i = 0; i < sent; i++) {
            var row = rows.get(i);
            var reason = failures.get(i);
            if (held.contains(row.subject())) {
                continue;
            }
            if (reason == null) {
                delivered.add(row.position());
                continue;
            }
            held.add(row.subject());
            if (isTransient(reason)) {
                failure = reason;
            } else {
                unsendable.put(row.subject(), String.valueOf(reason.getMessage()));
            }
        }
        return new Outcome(delivered, unsendable, failure);
    }

    private static boolean isTransient(@Nullable Exception failure) {
        return failure != null
                && !(failure instanceof RecordTooLargeException
                        || failure instanceof RecordBatchTooLargeException
                        || failure instanceof SerializationException);
    }

    @Override
    public void close() {
        producer.close();
    }
}
