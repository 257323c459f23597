package dev.guanxi.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The database as a test looks at it. */
@ApplicationScoped
class Tables {
    private final DataSource database;

    Tables(DataSource database) {
        this.database = database;
    }

    DataSource database() {
        return database;
    }

    /** The first column of a query, as text. */
    List<String> query(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var result = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (result.next()) {
                    found.add(result.getString(1));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> effectsOn(UUID subject) {
        return query("select text from note_effect where subject = ? order by position", subject);
    }

    List<String> replicaOf(UUID subject) {
        return query("select text from note_replica where id = ?", subject);
    }
}
