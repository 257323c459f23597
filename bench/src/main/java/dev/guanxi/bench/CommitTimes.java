package dev.guanxi.bench;

import dev.guanxi.platform.parts.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * When the rows of a table were committed, as the server itself remembers. Both databases live on one server, so one
 * clock tells both times.
 */
final class CommitTimes {

    private static final String MICROS = "(extract(epoch from %s) * 1000000)::bigint";
    private static final String COMMITTED = MICROS.formatted("pg_xact_commit_timestamp(xmin)");

    private CommitTimes() {}

    /** {@return the server's clock, in microseconds} */
    static long now(Database database) throws SQLException {
        try (Connection connection = Stage.connect(database)) {
            return Sql.number(connection, "select " + MICROS.formatted("clock_timestamp()"));
        }
    }

    /** {@return the delays from the commit of a customer to the commit of its copy, of customers since a moment} */
    static Latencies between(Database source, Database copy, long since) throws SQLException {
        Map<UUID, Long> written = of(source);
        Map<UUID, Long> arrived = of(copy);
        return new Latencies(written.entrySet().stream()
                .filter(customer -> customer.getValue() >= since)
                .mapToLong(
                        customer -> Objects.requireNonNull(arrived.get(customer.getKey()), "a customer was not copied")
                                - customer.getValue())
                .toArray());
    }

    private static Map<UUID, Long> of(Database database) throws SQLException {
        Map<UUID, Long> times = new HashMap<>();
        try (Connection connection = Stage.connect(database);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select id, %s from customer".formatted(COMMITTED))) {
            while (found.next()) {
                times.put(found.getObject(1, UUID.class), found.getLong(2));
            }
        }
        return times;
    }

    /** {@return the customers a second that were committed since a moment, from the first to the last} */
    static double ratePerSecond(Database database, long since) throws SQLException {
        String query = """
                with arrived as (select %s as at from customer where %s >= ?),
                     ends as (select min(at) as first, max(at) as last from arrived)
                select count(*) * 1000000.0 / greatest(max(last) - min(first), 1)
                from arrived, ends where at > first
                """.formatted(COMMITTED, COMMITTED);
        try (Connection connection = Stage.connect(database);
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, since);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getDouble(1);
            }
        }
    }
}
