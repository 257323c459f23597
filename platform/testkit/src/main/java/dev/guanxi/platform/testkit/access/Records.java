package dev.guanxi.platform.testkit.access;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The service's own database, so that a test can put a record into anybody's hands. */
public final class Records {
    private static @Nullable Connection connection;

    private Records() {}

    /** One row as it is to be, unless it is there already. */
    public static void insert(String table, Map<String, Object> values) {
        var columns = String.join(", ", values.keySet());
        var marks = values.keySet().stream().map(_ -> "?").collect(Collectors.joining(", "));
        execute(
                "insert into %s (%s) values (%s) on conflict do nothing".formatted(table, columns, marks),
                List.copyOf(values.values()));
    }

    /** Gives a record away: its columns {@code owner_id} and {@code team}. */
    public static void give(String table, String id, Holder holder) {
        set(table, id, Map.of("owner_id", holder.owner(), "team", holder.team()));
    }

    public static void givePartner(String table, String id, Holder holder) {
        set(table, id, Map.of("partner_id", holder.partner()));
    }

    public static void giveCustomer(String table, String id, Holder holder) {
        set(table, id, Map.of("customer_id", holder.customer()));
    }

    private static void set(String table, String id, Map<String, Object> values) {
        var assignments = new LinkedHashMap<>(values);
        var sql = assignments.keySet().stream().map(c -> c + " = ?").collect(Collectors.joining(", "));
        var parameters = new ArrayList<>(assignments.values());
        parameters.add(UUID.fromString(id));
        if (execute("update %s set %s where id = ?".formatted(table, sql), parameters) != 1) {
            throw new IllegalStateException("There is no %s %s to give away.".formatted(table, id));
        }
    }

    static synchronized List<String> column(String query, List<?> parameters) {
        try (var statement = connection().prepareStatement(query)) {
            bind(statement, parameters);
            var values = new ArrayList<String>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw refused(query, e);
        }
    }

    static int execute(String sql, List<?> parameters) {
        try (var statement = connection().prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw refused(sql, e);
        }
    }

    private static IllegalStateException refused(String sql, SQLException why) {
        return new IllegalStateException("The database refuses: %s: %s".formatted(sql, why.getMessage()), why);
    }

    private static void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }

    /** One for all: a walk gives hundreds of records away. It ends with the JVM. */
    private static synchronized Connection connection() throws SQLException {
        var present = connection;
        if (present == null || present.isClosed()) {
            present = connect();
            connection = present;
        }
        return present;
    }

    private static Connection connect() throws SQLException {
        var login = new Properties();
        login.put("user", setting("quarkus.datasource.username"));
        login.put("password", setting("quarkus.datasource.password"));
        var driver = ServiceLoader.load(Driver.class, Records.class.getClassLoader())
                .findFirst()
                .orElseThrow();
        return driver.connect(setting("quarkus.datasource.jdbc.url"), login);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
