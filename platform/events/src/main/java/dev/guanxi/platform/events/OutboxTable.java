package dev.guanxi.platform.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The outbox as the relay uses it: from its own thread, with plain JDBC. */
final class OutboxTable {
    private static final String OLDEST = """
            select position, id, aggregatetype, aggregateid, type, payload, sequence, occurred_at, traceparent
            from outbox o
            where not exists (select from outbox_parked p where p.aggregateid = o.aggregateid)
            order by position limit ?
            """;
    private static final String PARK =
            "insert into outbox_parked (aggregateid, reason) values (?, ?) on conflict do nothing";

    private final DataSource database;

    OutboxTable(DataSource database) {
        this.database = database;
    }

    List<OutboxRow> oldest(int limit) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OLDEST)) {
            statement.setInt(1, limit);
            var rows = new ArrayList<OutboxRow>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    void delete(Collection<Long> positions) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("delete from outbox where position = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            statement.executeUpdate();
        }
    }

    void park(UUID subject, String reason) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PARK)) {
            statement.setObject(1, subject);
            statement.setString(2, reason);
            statement.executeUpdate();
        }
    }

    Optional<Instant> oldestSince() throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select occurred_at from outbox order by position limit 1");
                var result = statement.executeQuery()) {
            return result.next() ? Optional.of(instant(result, 1)) : Optional.empty();
        }
    }

    /** Wakes the relay of another replica. */
    void ringOthers() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("notify outbox");
        }
    }

    private static OutboxRow row(ResultSet result) throws SQLException {
        return new OutboxRow(
                result.getLong(1),
                result.getObject(2, UUID.class),
                result.getString(3),
                result.getObject(4, UUID.class),
                result.getString(5),
                result.getString(6),
                result.getLong(7),
                instant(result, 8),
                result.getString(9));
    }

    private static Instant instant(ResultSet result, int column) throws SQLException {
        return result.getObject(column, OffsetDateTime.class).toInstant();
    }
}
