package dev.guanxi.platform.fields;

import dev.guanxi.platform.persistence.Snapshots;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Makes the indexes that fields ask for, and drops the others, without keeping anybody from writing. Nothing is
 * remembered: what there is to do is seen in the database. An index that was being made when the process died is there
 * but not valid; it is dropped and made anew. One that bears no remark was made, and the database not told of its values;
 * it is told then. One replica works at a time. Those of a kind that this replica does not know
 * stay what they are: another may know it already.
 */
@ApplicationScoped
class FieldIndexes {
    private static final Logger LOG = Logger.getLogger(FieldIndexes.class);
    private static final String TRY_ALONE = "select pg_try_advisory_lock(hashtext('custom-field-indexes'))";
    private static final String NOT_ALONE = "select pg_advisory_unlock(hashtext('custom-field-indexes'))";
    private static final String DEFINED = "select id, record_kind, field_key, definition::text from custom_field";
    /** On an index whose values the database was told of. */
    private static final String REMARK = "analyzed";

    private static final String PRESENT = """
            select c.relname, case when not i.indisvalid then 'HALF'
                when obj_description(c.oid, 'pg_class') = '%s' then 'WHOLE' else 'UNKNOWN' end
            from pg_index i join pg_class c on c.oid = i.indexrelid
            where c.relnamespace = current_schema()::regnamespace and c.relname ~ '^custom_[0-9a-f]{32}_'
            """.formatted(REMARK);

    private final DataSource database;
    private final Snapshots snapshots;
    private final Bearers bearers;

    FieldIndexes(DataSource database, Snapshots snapshots, Bearers bearers) {
        this.database = database;
        this.snapshots = snapshots;
        this.bearers = bearers;
    }

    /** How far an index is that is there. */
    enum Made {
        /** It was being made when somebody died, or is being made. */
        HALF,
        /** It can be used, but the database does not know how often each value is there. */
        UNKNOWN,
        WHOLE
    }

    /**
     * How an index is made.
     *
     * @param index the command for it; empty for one that stays what it is, there or not
     * @param telling commands that let the database know of its values, as often as they are given
     */
    record Making(String index, List<String> telling) {
        static final Making NONE = new Making("", List.of());

        List<String> whole() {
            return index.isEmpty()
                    ? List.of()
                    : Stream.concat(Stream.of(index), telling.stream()).toList();
        }
    }

    /** Does one thing of what there is to do; false when there is nothing, or another replica is at it. */
    boolean step(BooleanSupplier goOn) throws SQLException {
        try (var connection = database.getConnection()) {
            if (!isTrue(connection, TRY_ALONE)) {
                return false;
            }
            try {
                return goOn.getAsBoolean() && step(connection);
            } finally {
                isTrue(connection, NOT_ALONE);
            }
        }
    }

    private boolean step(Connection connection) throws SQLException {
        var next = next(wanted(connection), present(connection));
        for (var command : next) {
            LOG.infof("Custom fields: %s", command);
            try (var statement = connection.createStatement()) {
                statement.execute(command);
            }
        }
        return !next.isEmpty();
    }

    /**
     * What is to be done first.
     *
     * @param wanted how each index is made, by its name
     * @param present how far each is that there is
     * @return commands, one after the other; none when there is nothing to do
     */
    static List<String> next(Map<String, Making> wanted, Map<String, Made> present) {
        var superfluous = present.entrySet().stream()
                .filter(index -> index.getValue() == Made.HALF || !wanted.containsKey(index.getKey()))
                .map(index -> List.of(
                        "drop statistics if exists " + statisticsOf(index.getKey()),
                        "drop index concurrently if exists " + index.getKey()));
        var lacking = wanted.entrySet().stream().map(index -> switch (present.get(index.getKey())) {
            case null -> index.getValue().whole();
            case UNKNOWN -> index.getValue().telling();
            case HALF, WHOLE -> List.<String>of();
        });
        return Stream.concat(superfluous, lacking)
                .filter(commands -> !commands.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Map<String, Making> wanted(Connection connection) throws SQLException {
        var wanted = new HashMap<String, Making>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(DEFINED)) {
            while (rows.next()) {
                var definition = snapshots.read(rows.getString(4), FieldDefinition.class);
                if (isWanted(definition)) {
                    var name = FieldExpression.indexOf(rows.getObject(1, UUID.class), definition.type());
                    var expression = FieldExpression.of(new FieldRule(rows.getString(3), definition));
                    wanted.put(
                            name,
                            bearers.find(rows.getString(2))
                                    .map(bearer -> making(bearer, name, expression))
                                    .orElse(Making.NONE));
                }
            }
        }
        return wanted;
    }

    /**
     * Of a kind that shares a table only its rows are in the index, so that no other kind's are looked at or written. How
     * often each value is there the database is told at once: it would take a rare one for common, and walk the list. Of
     * an index of some rows only it does not use what it knows; there statistics of their own tell it.
     */
    private static Making making(FieldBearer bearer, String name, FieldExpression expression) {
        var table = bearer.table();
        var index = "create index concurrently %s on %s using %s".formatted(name, table, expression.index());
        var telling = List.of("analyze " + table, "comment on index %s is '%s'".formatted(name, REMARK));
        if (bearer.share() == null) {
            return new Making(index, telling);
        }
        var statistics = "create statistics if not exists %s on %s from %s"
                .formatted(statisticsOf(name), expression.asked().getFirst().column(), table);
        return new Making(
                index + " where " + bearer.rows(""),
                Stream.concat(Stream.of(statistics), telling.stream()).toList());
    }

    private static String statisticsOf(String index) {
        return index + "_values";
    }

    /** Where a reference leads is looked up whenever a record is merged or erased, whoever asks for it besides. */
    private static boolean isWanted(FieldDefinition definition) {
        return definition.refers() || definition.findable() && definition.inUse();
    }

    private static Map<String, Made> present(Connection connection) throws SQLException {
        var present = new HashMap<String, Made>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(PRESENT)) {
            while (rows.next()) {
                present.put(rows.getString(1), Made.valueOf(rows.getString(2)));
            }
        }
        return present;
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
