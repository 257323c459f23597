package dev.guanxi.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Looks for words in every column of every database and in every record of every topic. */
final class Traces {
    private static final List<String> SERVICES =
            List.of("contact", "sales", "marketing", "service", "partner-portal", "e-commerce", "insight");
    private static final String COLUMNS = """
            select table_name, column_name from information_schema.columns
            where table_schema = 'public' and (data_type in ('text', 'json', 'jsonb', 'ARRAY', 'bytea')
                or data_type like 'character%')
            """;

    private final RunningSuite suite;

    Traces(RunningSuite suite) {
        this.suite = suite;
    }

    /** Lets compaction run, and waits until none of the words is found anywhere. */
    void awaitNone(List<String> words) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(inDatabases(words)).isEmpty());
        var kafka = Map.<String, Object>of("bootstrap.servers", suite.kafka());
        compactSoon(kafka);
        await().atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofSeconds(3))
                .untilAsserted(() -> {
                    rollSegments(kafka);
                    assertThat(inTopics(kafka, words)).isEmpty();
                });
    }

    private List<String> inDatabases(List<String> words) throws SQLException {
        var found = new ArrayList<String>();
        for (var service : SERVICES) {
            try (var database = suite.database(service)) {
                for (var column : columns(database)) {
                    search(database, column[0], column[1], words, service, found);
                }
            }
        }
        return found;
    }

    private static List<String[]> columns(Connection database) throws SQLException {
        var columns = new ArrayList<String[]>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return columns;
    }

    private static void search(
            Connection database, String table, String column, List<String> words, String service, List<String> found)
            throws SQLException {
        for (var word : words) {
            var sql = "select count(*) from \"%s\" where cast(\"%s\" as text) like ?".formatted(table, column);
            try (var query = database.prepareStatement(sql)) {
                query.setString(1, "%" + word + "%");
                try (var count = query.executeQuery()) {
                    count.next();
                    if (count.getLong(1) > 0) {
                        found.add("%s: %s.%s holds %s".formatted(service, table, column, word));
                    }
                }
            }
        }
    }

    private static void compactSoon(Map<String, Object> kafka) {
        try (var admin = Admin.create(kafka)) {
            var soon = List.of(
                    set("segment.ms", "1000"),
                    set("max.compaction.lag.ms", "1000"),
                    set("min.cleanable.dirty.ratio", "0.001"));
            var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
            topics(admin).forEach(topic -> changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), soon));
            admin.incrementalAlterConfigs(changes).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    private static Set<String> topics(Admin admin) throws ExecutionException, InterruptedException {
        return new TreeSet<>(admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith("crm."))
                .toList());
    }

    /** A segment is closed only when something follows: a tombstone of nobody in every partition. */
    private static void rollSegments(Map<String, Object> kafka) throws Exception {
        try (var admin = Admin.create(kafka);
                var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
            for (var topic : topics(admin)) {
                for (var partition : producer.partitionsFor(topic)) {
                    var _ = producer.send(tombstoneOfNobody(topic, partition.partition()));
                }
            }
        }
    }

    private static ProducerRecord<String, byte[]> tombstoneOfNobody(String topic, int partition) {
        var nobody = UUID.randomUUID().toString();
        var entry = new ProducerRecord<String, byte[]>(topic, partition, nobody, null);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        topic + ".erased.v1",
                        "ce_subject",
                        nobody,
                        "ce_sequence",
                        "0",
                        "ce_time",
                        Instant.EPOCH.toString())
                .forEach((name, value) -> entry.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return entry;
    }

    private static List<String> inTopics(Map<String, Object> kafka, List<String> words) throws Exception {
        var found = new ArrayList<String>();
        try (var admin = Admin.create(kafka);
                var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = topics(admin).stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var entry : consumer.poll(Duration.ofMillis(200))) {
                    var text = entry.value() == null ? "" : new String(entry.value(), StandardCharsets.UTF_8);
                    words.stream()
                            .filter(text::contains)
                            .forEach(
                                    word -> found.add("%s@%d holds %s".formatted(entry.topic(), entry.offset(), word)));
                }
            }
        }
        return found;
    }
}
