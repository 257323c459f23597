package dev.guanxi.platform.testkit.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The real broker, as a client beside the service under test uses it. */
final class Broker {
    /** Nobody closes them: every send waits for its answer, so nothing is left to flush when the JVM ends. */
    private static final Map<String, Broker> CONNECTED = new ConcurrentHashMap<>();

    private final Map<String, Object> address;
    private final Producer<String, String> producer;
    private final Map<String, Boolean> topics = new ConcurrentHashMap<>();

    private Broker(String servers) {
        this.address = Map.of("bootstrap.servers", servers);
        this.producer = new KafkaProducer<>(address, new StringSerializer(), new StringSerializer());
    }

    static Broker at(String servers) {
        return CONNECTED.computeIfAbsent(servers, Broker::new);
    }

    /** Returns when the broker has it. */
    void send(ProducerRecord<String, String> entry) {
        topics.computeIfAbsent(entry.topic(), this::create);
        try {
            answerTo(producer.send(entry));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not take an event for %s.".formatted(entry.topic()), e);
        }
    }

    /** Everything a topic holds by now. */
    List<ConsumerRecord<String, String>> read(String topic) {
        try (var consumer = new KafkaConsumer<>(address, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    /** One partition: an event that had its effect shows that all before it were taken in. */
    private boolean create(String topic) {
        try (var admin = Admin.create(address)) {
            answerTo(admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                    .all());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The broker did not create the topic %s.".formatted(topic), e);
            }
        }
        return true;
    }

    private static void answerTo(Future<?> request) throws ExecutionException {
        try {
            request.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was stopped while it waited for the broker.", e);
        }
    }
}
