package dev.guanxi.platform.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {

    private static final String TOPIC = "crm.contact.customer";

    @TempDir
    private Path folder;

    @Test
    void keepsEventsOverARestartOnOtherPorts() throws Exception {
        try (KafkaServer server = KafkaServer.start(folder, FreePorts.next(), FreePorts.next())) {
            createTopic(server);
            send(server, TOPIC);
        }

        try (KafkaServer server = KafkaServer.start(folder, FreePorts.next(), FreePorts.next())) {
            assertThat(firstRecord(server).value()).isEqualTo("华为");
        }
    }

    @Test
    void neverCreatesATopicNobodyStated() {
        try (KafkaServer server = KafkaServer.start(folder, FreePorts.next(), FreePorts.next())) {
            assertThatThrownBy(() -> send(server, "crm.contact.misspelt")).hasCauseInstanceOf(TimeoutException.class);
        }
    }

    private static void createTopic(KafkaServer server) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void send(KafkaServer server, String topic) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", server.bootstrapServers(), "max.block.ms", "2000");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "1", "华为")).get();
        }
    }

    private static ConsumerRecord<String, String> firstRecord(KafkaServer server) {
        Map<String, Object> settings = Map.of("bootstrap.servers", server.bootstrapServers());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).records(partition).getFirst();
        }
    }
}
