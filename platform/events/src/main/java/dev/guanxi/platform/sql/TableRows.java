package dev.guanxi.platform.sql;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How things become rows of a table. Each column travels as one array, so that one row and a thousand are the same
 * statement, which the database has prepared; and rows of several tables can go in one statement together.
 *
 * @param <T> what a row is made of
 */
public final class TableRows<T> {
    private final String table;
    private final List<Column<T>> columns;
    private final Map<Integer, String> statements = new ConcurrentHashMap<>();

    private TableRows(String table, List<Column<T>> columns) {
        this.table = table;
        this.columns = columns;
    }

    private record Column<T>(String name, ColumnType type, Function<T, @Nullable Object> value) {
        Object[] array(List<? extends T> things) {
            var array = type.array(things.size());
            for (int i = 0; i < array.length; i++) {
                array[i] = value.apply(things.get(i));
            }
            return array;
        }
    }

    public static <T> TableRows<T> into(String table) {
        return new TableRows<>(table, List.of());
    }

    /** The same with one more column. */
    public TableRows<T> with(String column, ColumnType type, Function<T, @Nullable Object> value) {
        var more = new ArrayList<>(columns);
        more.add(new Column<>(column, type, value));
        return new TableRows<>(table, List.copyOf(more));
    }

    /** A row for each, in this order. */
    public Rows of(List<? extends T> things) {
        return new Rows(
                things.isEmpty(),
                first -> statements.computeIfAbsent(first, this::insertion),
                () -> columns.stream().map(column -> column.array(things)));
    }

    /** Inserts a row for each, in this order. */
    public Uni<Void> insert(List<? extends T> things) {
        return Rows.insert(of(things));
    }

    private String insertion(int firstParameter) {
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var arrays = IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).type().parameter(firstParameter + i))
                .collect(Collectors.joining(", "));
        return "insert into %s (%s) select %s from unnest(%s) as r(%s)"
                .formatted(table, names, selection(), arrays, aliases());
    }

    private String aliases() {
        return IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    }

    private String selection() {
        return columns.stream().allMatch(c -> c.type().selected("").isEmpty())
                ? "*"
                : IntStream.range(0, columns.size())
                        .mapToObj(i -> columns.get(i).type().selected("c" + i))
                        .collect(Collectors.joining(","));
    }
}
