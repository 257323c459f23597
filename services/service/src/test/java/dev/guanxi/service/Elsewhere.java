package dev.guanxi.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.events.EventsConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The other services, as this one knows them: by the events they send and read on the real broker. */
@ApplicationScoped
public class Elsewhere {
    private final Map<String, Object> kafka;
    private final EventsConfig config;
    private final ObjectMapper json;
    private final Producer<String, byte[]> producer;
    private final Map<String, Boolean> topics = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();

    Elsewhere(@Identifier("default-kafka-broker") Map<String, Object> kafka, EventsConfig config, ObjectMapper json) {
        this.kafka = kafka;
        this.config = config;
        this.json = json;
        this.producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    }

    @PreDestroy
    void disconnect() {
        producer.close();
    }

    /** Says what happened to a subject, with its state after it; later events have higher sequences. */
    public void says(String topic, String happened, UUID subject, Map<String, ?> state) {
        send(Ids.next(), topic, happened, subject, sequence.incrementAndGet(), state);
    }

    /** The same event several times, as a broker may deliver it. */
    public void stutters(int times, String topic, String happened, UUID subject, Map<String, ?> state) {
        var id = Ids.next();
        var once = sequence.incrementAndGet();
        for (int i = 0; i < times; i++) {
            send(id, topic, happened, subject, once, state);
        }
    }

    /** Sends the tombstone of an erased subject. */
    public void forgets(String topic, UUID subject) {
        send(Ids.next(), topic, "erased", subject, sequence.incrementAndGet(), null);
    }

    private void send(UUID id, String topic, String happened, UUID subject, long at, @Nullable Map<String, ?> state) {
        topics.computeIfAbsent(topic, this::create);
        var entry =
                new ProducerRecord<>(config.onBroker(topic), subject.toString(), state == null ? null : body(state));
        Map.of(
                        "ce_id", id.toString(),
                        "ce_type", topic + "." + happened + ".v1",
                        "ce_subject", subject.toString(),
                        "ce_sequence", Long.toString(at),
                        "ce_time", "2026-07-01T00:00:00Z")
                .forEach((name, value) ->
                        entry.headers().add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8))));
        deliver(entry);
    }

    private void deliver(ProducerRecord<String, byte[]> entry) {
        try {
            producer.send(entry).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What this service has sent about a subject, oldest first, as "type payload". */
    public List<String> heard(String topic, UUID subject) {
        var found = new ArrayList<String>();
        for (var entry : read(topic)) {
            if (subject.toString().equals(entry.key())) {
                var type = new String(entry.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                var body = entry.value() == null ? "" : new String(entry.value(), StandardCharsets.UTF_8);
                found.add(type.substring(topic.length() + 1).replace(".v1", "") + " " + body);
            }
        }
        return found;
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic) {
        var settings = new HashMap<>(kafka);
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(config.onBroker(topic)).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    private boolean create(String topic) {
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(config.onBroker(topic), 3, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private byte[] body(Map<String, ?> state) {
        try {
            return json.writeValueAsBytes(state);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
