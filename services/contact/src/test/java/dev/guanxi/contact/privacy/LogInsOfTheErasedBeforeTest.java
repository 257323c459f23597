package dev.guanxi.contact.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.parts.Database;
import dev.guanxi.platform.parts.SharedParts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** An installation that erased people before log-ins were ended with them is brought up to date. */
class LogInsOfTheErasedBeforeTest {
    private static final String BEFORE = "045";

    @Test
    void theirLogInsAreEndedTooAndTheirTokensAreNoLongerTaken() throws SQLException {
        try (var parts = SharedParts.acquire()) {
            var database = parts.database();
            migrate(database, BEFORE);
            try (var old = connection(database)) {
                var erased = request(old, "ERASURE", "COMPLETE");
                var erasing = request(old, "ERASURE", "OPEN");
                var asking = request(old, "ACCESS", "OPEN");
                var answered = request(old, "ACCESS", "COMPLETE");

                migrate(database, "latest");

                assertThat(ids(old, "select request_id from privacy_login where due_at <= now()"))
                        .containsExactlyInAnyOrder(erased, erasing, asking)
                        .doesNotContain(answered);
                assertThat(ids(old, "select subject from erased_subject")).containsExactlyInAnyOrder(erased, erasing);
            }
        }
    }

    private static void migrate(Database database, String target) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.role(), database.password())
                .locations("db/platform", "db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private static Connection connection(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.role(), database.password());
    }

    /** A request as it was written down then; its id is also that of the person. */
    private static UUID request(Connection connection, String kind, String status) throws SQLException {
        var id = UUID.randomUUID();
        try (var statement = connection.prepareStatement("""
                insert into privacy_request (id, version, kind, subject_kind, subject_id, subjects, status, requested_at)
                values (?, 0, ?, 'CUSTOMER', ?, ?, ?, now())
                """)) {
            statement.setObject(1, id);
            statement.setString(2, kind);
            statement.setObject(3, id);
            statement.setString(4, id.toString());
            statement.setString(5, status);
            statement.executeUpdate();
        }
        return id;
    }

    private static List<UUID> ids(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}
