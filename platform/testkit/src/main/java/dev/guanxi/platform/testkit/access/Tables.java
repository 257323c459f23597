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

    public static List<String> column(String query) {
        return Records.column(query);
    }

    public static void execute(String sql) {
        Records.execute(sql, List.of());
    }
}
