package dev.guanxi.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The indexes of a database that is to be filled: built anew, all at once, they cost a fraction of what they cost row by
 * row. Those that foreign keys lean on stay.
 *
 * @param absent what brings those back that were dropped
 */
record Indexes(List<String> absent) {

    private static final String CONSTRAINTS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint c where connamespace = 'public'::regnamespace and contype in ('p', 'u')
                and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = c.conindid)
            """;
    private static final String OTHERS = """
            select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
            from pg_index i join pg_class t on t.oid = i.indrelid
            where t.relnamespace = 'public'::regnamespace
                and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            """;

    static Indexes drop(Connection connection) throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (String query : List.of(CONSTRAINTS, OTHERS)) {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(query)) {
                while (found.next()) {
                    drops.add(found.getString(1));
                    absent.add(found.getString(2));
                }
            }
        }
        for (String drop : drops) {
            Sql.execute(connection, drop);
        }
        return new Indexes(absent);
    }

    void build(Connection connection) throws SQLException {
        for (String index : absent) {
            Sql.execute(connection, index);
        }
    }
}
