package dev.guanxi.bench;

import dev.guanxi.platform.parts.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What a service does because of a topic's events, each consumer at its own pace. */
record Followers(Database service, String broker, String topic, Duration patience) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SLOWEST_A_SECOND = 300;

    Followers(Database service, String broker, String topic) {
        this(service, broker, topic, PATIENCE);
    }

    /** {@return the same, waited for as long as so many events may take} */
    Followers patientFor(int events) {
        return new Followers(service, broker, topic, PATIENCE.plus(Duration.ofSeconds(events / SLOWEST_A_SECOND)));
    }

    /** Waits until every consumer of the topic has done all that follows from what was sent. */
    void awaitDone() throws SQLException, ExecutionException, InterruptedException {
        long sent = sent();
        try (Connection connection = Stage.connect(service)) {
            Waiting.until(
                    patience,
                    "The service %s did not take in all of %s".formatted(service.name(), topic),
                    () -> slowest(connection) >= sent);
        }
    }

    private long slowest(Connection connection) throws SQLException {
        return Sql.number(connection, """
                select coalesce(min(done), 0) from (
                    select sum(next_offset) as done from consumer_offset where topic = '%s' group by consumer) consumers
                """.formatted(topic));
    }

    private long sent() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
            Map<TopicPartition, OffsetSpec> ends =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                            .flatMap(described -> described.partitions().stream())
                            .collect(Collectors.toMap(
                                    part -> new TopicPartition(topic, part.partition()), part -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        }
    }
}
