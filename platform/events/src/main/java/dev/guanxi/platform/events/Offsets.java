package dev.guanxi.platform.events;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * Where each consumer stands, kept in its own database beside its effects. What Kafka knows of it is
 * for people who watch the lag; it is never read.
 */
@ApplicationScoped
class Offsets {
    private static final String ADVANCE = """
            insert into consumer_offset (consumer, topic, partition, next_offset)
            select ?1, * from unnest(cast(cast(?2 as text) as text[]), cast(cast(?3 as text) as int[]), cast(cast(?4 as text) as bigint[]))
            on conflict (consumer, topic, partition) do update set next_offset = excluded.next_offset
            where excluded.next_offset > consumer_offset.next_offset
            """;
    private static final String FIND =
            "select next_offset from consumer_offset where consumer = ? and topic = ? and partition = ?";

    private final DataSource database;

    Offsets(DataSource database) {
        this.database = database;
    }

    Uni<Void> advance(String consumer, List<Position> positions) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADVANCE)
                        .setParameter(1, consumer)
                        .setParameter(2, array(positions, p -> p.partition().topic()))
                        .setParameter(3, array(positions, p -> p.partition().partition()))
                        .setParameter(4, array(positions, Position::nextOffset))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String array(List<Position> positions, Function<Position, Object> part) {
        return positions.stream().map(part).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    OptionalLong find(String consumer, TopicPartition partition) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, consumer);
            statement.setString(2, partition.topic());
            statement.setInt(3, partition.partition());
            try (var result = statement.executeQuery()) {
                return result.next() ? OptionalLong.of(result.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
