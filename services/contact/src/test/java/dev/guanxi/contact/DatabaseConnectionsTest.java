package dev.guanxi.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How the platform opens connections to the database, of either kind. */
@QuarkusTest
class DatabaseConnectionsTest {
    private static final String COMPILES = "select current_setting('jit')";

    @Inject
    Pool reactive;

    @Inject
    DataSource blocking;

    @Test
    void aServiceDoesNotHaveItsQuestionsCompiled() throws Exception {
        var rows = reactive.query(COMPILES)
                .execute()
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
        assertEquals("off", rows.iterator().next().getString(0));
    }

    @Test
    void norDoMigrationsAndTheRelay() throws SQLException {
        try (var connection = blocking.getConnection();
                var rows = connection.createStatement().executeQuery(COMPILES)) {
            rows.next();
            assertEquals("off", rows.getString(1));
        }
    }
}
