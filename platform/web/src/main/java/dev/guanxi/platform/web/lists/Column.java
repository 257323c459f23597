package dev.guanxi.platform.web.lists;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.MoreFields.MoreField;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a list's rows as a column of a file. The parts of a field are columns of their own: {@code amount.currency}.
 *
 * @param name the field, as the API calls it
 * @param value what a cell shows of a row: a {@code Number}, a {@code Boolean}, text or nothing
 */
record Column(String name, Function<Object, @Nullable Object> value) {

    /** The columns of a kind of row, in the order of its fields. */
    static List<Column> of(Class<?> row) {
        return parts("", row, Function.identity()).toList();
    }

    /** The columns of a list as it is at this moment. */
    static <T> List<Column> of(Listing<T> list) {
        var own = of(list.rowType());
        return list.more()
                .map(more -> Stream.concat(
                                own.stream().filter(column -> !column.name().equals(more.component())),
                                more.now().stream().map(field -> of(field, list.rowType())))
                        .toList())
                .orElse(own);
    }

    private static <T> Column of(MoreField<T> field, Class<T> row) {
        return new Column(field.name(), value -> cell(field.value().apply(row.cast(value))));
    }

    /**
     * Those that somebody wants, in their order; all when nothing is said.
     *
     * @param names separated by commas
     */
    static List<Column> chosen(List<Column> all, @Nullable String names) {
        return names == null || names.isBlank()
                ? all
                : Stream.of(names.split(",", -1))
                        .map(name -> named(name.strip(), all))
                        .toList();
    }

    private static Column named(String name, List<Column> all) {
        var found = all.stream().filter(column -> column.name().equals(name)).findFirst();
        ensureField(
                found.isPresent(),
                "fields",
                "list-field-unknown",
                name,
                all.stream().map(Column::name).collect(Collectors.joining(", ")));
        return found.orElseThrow();
    }

    private static Stream<Column> parts(String prefix, Class<?> type, Function<Object, @Nullable Object> whole) {
        return Stream.of(type.getRecordComponents()).flatMap(part -> {
            Function<Object, @Nullable Object> value = row -> {
                var owner = whole.apply(row);
                return owner == null ? null : read(part, owner);
            };
            return part.getType().isRecord()
                    ? parts(prefix + part.getName() + ".", part.getType(), value)
                    : Stream.of(new Column(prefix + part.getName(), row -> cell(value.apply(row))));
        });
    }

    private static @Nullable Object read(RecordComponent part, Object owner) {
        try {
            return part.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s cannot be read".formatted(part), e);
        }
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case Collection<?> several -> several.stream().map(Column::text).collect(Collectors.joining("; "));
            case Map<?, ?> several ->
                several.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                        .collect(Collectors.joining("; "));
            default -> text(value);
        };
    }

    private static String text(@Nullable Object value) {
        return value instanceof Record
                ? Column.of(value.getClass()).stream()
                        .map(column -> column.value().apply(value))
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "))
                : Objects.toString(value, "");
    }
}
