package dev.guanxi.platform.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The broker as somebody beside us uses it: sends what we might receive, reads what we sent. */
@ApplicationScoped
class Broker {
    private final Map<String, Object> kafka;
    private final EventsConfig config;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> kafka, EventsConfig config) {
        this.kafka = kafka;
        this.config = config;
    }

    void send(UUID eventId, UUID subject, long sequence, @Nullable String json) {
        var entry = new ProducerRecord<>(
                config.onBroker(Note.TOPIC),
                subject.toString(),
                json == null ? null : json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id", eventId.toString(),
                        "ce_type", Note.TOPIC + ".written.v1",
                        "ce_subject", subject.toString(),
                        "ce_sequence", Long.toString(sequence),
                        "ce_time", "2030-01-01T00:00:00Z")
                .forEach((name, value) ->
                        entry.headers().add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8))));
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
            var _ = producer.send(entry);
        }
    }

    /** Everything a topic holds by now. */
    List<ConsumerRecord<String, byte[]>> read(String topic) {
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
}
