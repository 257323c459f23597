package dev.guanxi.contact.customer;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arrays as PostgreSQL writes them, so that one parameter carries a column of a thousand rows. */
final class ArrayText {
    private ArrayText() {}

    static <T> String of(Collection<T> items, Function<T, @Nullable Object> value) {
        return items.stream().map(value).map(ArrayText::element).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(@Nullable Object value) {
        return value == null
                ? "null"
                : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
