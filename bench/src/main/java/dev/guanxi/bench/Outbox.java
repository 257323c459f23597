package dev.guanxi.bench;

import dev.guanxi.platform.parts.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What a service has still to tell the others. */
final class Outbox {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SLOWEST_A_SECOND = 500;

    private Outbox() {}

    /** Waits until the service has sent all its events. */
    static void awaitEmpty(Database service) throws SQLException {
        awaitEmpty(service, 0);
    }

    /** The same where so many may still have to be sent. */
    static void awaitEmpty(Database service, int events) throws SQLException {
        try (Connection connection = Stage.connect(service)) {
            Waiting.until(
                    PATIENCE.plus(Duration.ofSeconds(events / SLOWEST_A_SECOND)),
                    "The service %s did not send all its events".formatted(service.name()),
                    () -> Sql.number(connection, "select count(*) from (select from outbox limit 1) waiting") == 0);
        }
    }
}
