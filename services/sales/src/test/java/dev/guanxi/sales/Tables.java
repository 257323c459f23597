package dev.guanxi.sales;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into our database past all rules, as an operator could. */
@Singleton
public class Tables {
    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'";

    private final DataSource database;

    Tables(DataSource database) {
        this.database = database;
    }

    /** The tables in which a text stands anywhere, in whatever column. */
    public List<String> mentioning(String text) {
        var mentioning = new ArrayList<String>();
        for (var table : column(TABLES)) {
            var found =
                    column("select count(*)::text from \"%s\" t where t::text like '%%%s%%'".formatted(table, text));
            if (!found.getFirst().equals("0")) {
                mentioning.add(table);
            }
        }
        return mentioning;
    }

    public List<String> column(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
