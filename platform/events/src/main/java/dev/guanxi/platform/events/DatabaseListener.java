package dev.guanxi.platform.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Hears what replicas tell each other through the database (LISTEN and NOTIFY). What is said while it is not connected is
 * lost, so when it is connected again it says "" once: anything may have happened.
 */
public final class DatabaseListener {
    private static final Logger LOG = Logger.getLogger(DatabaseListener.class);
    private static final int TURN_MILLIS = 5_000;

    private final DataSource database;
    private final String channel;
    private final Consumer<String> heard;
    private final Thread thread;
    private volatile boolean running = true;

    /**
     * Prepares to listen.
     *
     * @param channel an identifier of SQL
     * @param heard is given what was said; called on the listener's own thread
     */
    public DatabaseListener(DataSource database, String channel, Consumer<String> heard) {
        this.database = database;
        this.channel = channel;
        this.heard = heard;
        this.thread = new Thread(this::run, channel + "-listener");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public void stop() {
        running = false;
        thread.interrupt();
    }

    private void run() {
        while (running) {
            try (var connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.debugf("Not listening on %s for a while: %s", channel, e.getMessage());
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        }
        heard.accept("");
        var notifications = connection.unwrap(PGConnection.class);
        while (running) {
            for (var notification : notifications.getNotifications(TURN_MILLIS)) {
                heard.accept(notification.getParameter());
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
