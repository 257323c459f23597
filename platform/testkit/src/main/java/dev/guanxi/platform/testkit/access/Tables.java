package dev.guanxi.platform.testkit.access;

import java.util.ArrayList;
import java.util.List;

/** Looks into the service's database past all rules, as an operator could. */
public final class Tables {
    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'";

    private Tables() {}

    /** The tables in which a text stands anywhere, in whatever column. */
    public static List<String> mentioning(String text) {
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

    /** The first column of a query, row by row. */
    public static List<String> column(String query, Object... parameters) {
        return Records.column(query, List.of(parameters));
    }

    /** The same as one text, a line a row. */
    public static String text(String query, Object... parameters) {
        return String.join("\n", column(query, parameters));
    }

    /** What a query counts. */
    public static long number(String query, Object... parameters) {
        return Long.parseLong(column(query, parameters).getFirst());
    }

    /** Changes what is there; what the database does not let happen is an {@code IllegalStateException}. */
    public static void execute(String sql, Object... parameters) {
        Records.execute(sql, List.of(parameters));
    }
}
