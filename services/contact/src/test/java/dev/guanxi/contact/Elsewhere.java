package dev.guanxi.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The other services: what they announce, and what they hear from us. */
@Singleton
public class Elsewhere {
    /** An event as others see it; a tombstone has no body. */
    public record Heard(String type, @Nullable String body) {}

    private final Map<String, Object> kafka;
    private final String prefix;
    private final ObjectMapper json;
    private final KafkaProducer<String, String> producer;

    Elsewhere(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "guanxi.events.prefix") String prefix,
            ObjectMapper json) {
        this.kafka = Map.of("bootstrap.servers", brokers);
        this.prefix = prefix;
        this.json = json;
        this.producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer());
    }

    /** Something happened in another service. */
    public void happens(String topic, String what, UUID subject, long sequence, Map<String, ?> state)
            throws JsonProcessingException, InterruptedException, ExecutionException {
        create(topic);
        var entry = new ProducerRecord<>(prefix + topic, subject.toString(), json.writeValueAsString(state));
        var headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_type", topic + "." + what + ".v1",
                "ce_source", "/elsewhere",
                "ce_subject", subject.toString(),
                "ce_time", Instant.now().toString(),
                "ce_sequence", Long.toString(sequence));
        headers.forEach((name, value) -> entry.headers().add(name, value.getBytes(UTF_8)));
        producer.send(entry).get();
    }

    private void create(String topic) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(prefix + topic, 1, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** What was announced about a subject so far. */
    public List<Heard> heard(String topic, UUID subject) {
        try (var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(prefix + topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var heard = new ArrayList<Heard>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (var entry : consumer.poll(Duration.ofMillis(200))) {
                    if (entry.key().equals(subject.toString())) {
                        var type =
                                new String(entry.headers().lastHeader("ce_type").value(), UTF_8);
                        heard.add(new Heard(type.substring(topic.length() + 1), entry.value()));
                    }
                }
            }
            return heard;
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
