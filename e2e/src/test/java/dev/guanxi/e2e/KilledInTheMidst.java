package dev.guanxi.e2e;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What tests have in common that kill a service of the suite. */
abstract class KilledInTheMidst {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    final RunningSuite suite = RunningSuite.get();
    final String run = UUID.randomUUID().toString().substring(0, 8);

    long count(String service, String what) {
        try (var database = suite.database(service);
                var rows = database.createStatement().executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer of a request whose server is killed: none. */
    static CompletableFuture<Integer> broken(Supplier<Response> request) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return request.get().statusCode();
                    } catch (RuntimeException _) {
                        return 0;
                    }
                },
                Thread::startVirtualThread);
    }

    /** Until a statement of the service waits for what the test holds. */
    void waits(String service, String statement) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count(service, """
                                pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                                and query ilike '%s'
                                """.formatted(statement)) > 0);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
