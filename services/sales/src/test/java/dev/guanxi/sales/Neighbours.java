package dev.guanxi.sales;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
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

/** The other services, as far as this one can tell: they announce what happened, and hear what we announce. */
@Singleton
public class Neighbours {
    /** What we announced about somebody. */
    public record Heard(String type, JsonNode state) {}

    private final Map<String, Object> kafka;
    private final String prefix;
    private final ObjectMapper json;
    private final KafkaProducer<String, String> producer;
    private final AtomicLong sequence = new AtomicLong();
    private final Set<String> topics = new HashSet<>();

    Neighbours(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "guanxi.events.prefix") String prefix,
            ObjectMapper json) {
        this.kafka = Map.of("bootstrap.servers", brokers);
        this.prefix = prefix;
        this.json = json;
        this.producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer());
    }

    /** Announces that something happened, with the state after it. */
    public void announce(String topic, String happened, UUID subject, Map<String, ? extends @Nullable Object> state) {
        try {
            send(topic, happened, subject, json.writeValueAsString(state));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Announces that somebody is to be forgotten. */
    public void erase(String topic, UUID subject) {
        send(topic, "erased", subject, null);
    }

    private void send(String topic, String happened, UUID subject, @Nullable String body) {
        ensure(topic);
        var entry = new ProducerRecord<>(prefix + topic, subject.toString(), body);
        var headers = new HashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", topic + "." + happened + ".v1");
        headers.put("ce_source", "/neighbour");
        headers.put("ce_subject", subject.toString());
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_sequence", String.valueOf(sequence.incrementAndGet()));
        headers.forEach((name, value) -> entry.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(entry).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ensure(String topic) {
        if (!topics.add(topic)) {
            return;
        }
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(prefix + topic, 2, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** All that was announced about a subject, oldest first; ends when {@code last} was. */
    public List<Heard> heard(String topic, UUID subject, String last) {
        var heard = new ArrayList<Heard>();
        try (var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(prefix + topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var deadline = Instant.now().plusSeconds(20);
            while (Instant.now().isBefore(deadline)) {
                for (var entry : consumer.poll(Duration.ofMillis(200))) {
                    if (entry.key().equals(subject.toString())) {
                        heard.add(heard(
                                topic, entry.headers().lastHeader("ce_type").value(), entry.value()));
                    }
                }
                if (!heard.isEmpty() && heard.getLast().type().equals(last)) {
                    return heard;
                }
            }
        }
        throw new AssertionError("%s of %s was not announced, only %s".formatted(last, subject, heard));
    }

    private Heard heard(String topic, byte[] type, @Nullable String body) {
        var name = new String(type, UTF_8);
        try {
            return new Heard(
                    name.substring(topic.length() + 1, name.length() - ".v1".length()),
                    body == null ? json.nullNode() : json.readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
