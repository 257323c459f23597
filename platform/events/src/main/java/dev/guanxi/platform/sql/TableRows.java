package dev.guanxi.platform.sql;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How things become rows of a table. Each column of many rows travels as one array, so that two rows and a thousand are
 * the same statement, which the database has prepared; a single row travels as it is, because to take forty arrays apart
 * costs the database as much as to insert it. Rows of several tables can go in one statement together.
 *
 * @param <T> what a row is made of
 */
public final class TableRows<T> {
    private final String table;
    private final List<Column<T>> columns;
    private final Map<Integer, String> ofOne = new ConcurrentHashMap<>();
    private final Map<Integer, String> ofMany = new ConcurrentHashMap<>();

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
        return things.size() == 1
                ? new Rows(
                        false,
                        first -> ofOne.computeIfAbsent(first, this::insertionOfOne),
                        () -> columns.stream().map(column -> column.value().apply(things.getFirst())))
                : new Rows(
                        things.isEmpty(),
                        first -> ofMany.computeIfAbsent(first, this::insertionOfMany),
                        () -> columns.stream().map(column -> column.array(things)));
    }

    /** Inserts a row for each, in this order. */
    public Uni<Void> insert(List<? extends T> things) {
        return Rows.insert(of(things));
    }

    private String insertionOfOne(int firstParameter) {
        return "insert into %s (%s) values (%s)".formatted(table, names(), each(i -> {
            var type = columns.get(i).type();
            return type.selected(type.parameter(firstParameter + i));
        }));
    }

    private String insertionOfMany(int firstParameter) {
        var arrays = each(i -> columns.get(i).type().arrayParameter(firstParameter + i));
        return "insert into %s (%s) select %s from unnest(%s) as r(%s)"
                .formatted(table, names(), selection(), arrays, each(i -> "c" + i));
    }

    private String names() {
        return each(i -> columns.get(i).name());
    }

    private String selection() {
        return columns.stream().allMatch(c -> c.type().selected("").isEmpty())
                ? "*"
                : each(i -> columns.get(i).type().selected("c" + i));
    }

    private String each(IntFunction<String> text) {
        return IntStream.range(0, columns.size()).mapToObj(text).collect(Collectors.joining(", "));
    }
}
