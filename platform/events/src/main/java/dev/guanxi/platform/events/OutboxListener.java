package dev.guanxi.platform.events;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Hears from other replicas that the outbox has something. NOTIFY is sent beside the transactions
 * and not in them, because inside it makes all commits of the database queue up.
 */
final class OutboxListener {
    private static final Logger LOG = Logger.getLogger(OutboxListener.class);
    private static final int TURN_MILLIS = 5_000;

    private final DataSource database;
    private final RelayBell bell;
    private final Thread thread = new Thread(this::run, "outbox-listener");
    private volatile boolean running = true;

    OutboxListener(DataSource database, RelayBell bell) {
        this.database = database;
        this.bell = bell;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() {
        running = false;
        thread.interrupt();
    }

    private void run() {
        while (running) {
            try (var connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                LOG.debugf("Not listening for other replicas, the poll goes on: %s", e.getMessage());
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen outbox");
        }
        var notifications = connection.unwrap(PGConnection.class);
        while (running) {
            if (notifications.getNotifications(TURN_MILLIS).length > 0) {
                bell.ring();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(TURN_MILLIS);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
