package dev.guanxi.platform.events;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The right to be the one that relays, kept in PostgreSQL. It lapses by itself, and its holder
 * measures the time left on its own monotonic clock from before it asked, so it never believes
 * longer than the database does.
 */
final class Lease {
    private static final String TAKE = """
            insert into lease (name, holder, until) values (?, ?, now() + make_interval(secs => ?))
            on conflict (name) do update set holder = excluded.holder, until = excluded.until
            where lease.holder = excluded.holder or lease.until < now()
            """;
    private static final String RELEASE = "delete from lease where name = ? and holder = ?";

    private final DataSource database;
    private final String name;
    private final Duration length;
    private final String holder = UUID.randomUUID().toString();
    private long heldUntil = System.nanoTime();

    Lease(DataSource database, String name, Duration length) {
        this.database = database;
        this.name = name;
        this.length = length;
    }

    /** Makes sure that at least this much of the lease is left; false when another holds it. */
    boolean hold(Duration atLeast) throws SQLException {
        return left().compareTo(atLeast) > 0 || take();
    }

    private Duration left() {
        return Duration.ofNanos(heldUntil - System.nanoTime());
    }

    private boolean take() throws SQLException {
        var asked = System.nanoTime();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, name);
            statement.setString(2, holder);
            statement.setDouble(3, length.toMillis() / 1000.0);
            var taken = statement.executeUpdate() == 1;
            heldUntil = taken ? asked + length.toNanos() : asked;
            return taken;
        }
    }

    /** Lets the next one begin at once. */
    void release() throws SQLException {
        heldUntil = System.nanoTime();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RELEASE)) {
            statement.setString(1, name);
            statement.setString(2, holder);
            statement.executeUpdate();
        }
    }
}
