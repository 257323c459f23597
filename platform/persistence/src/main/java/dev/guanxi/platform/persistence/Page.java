package dev.guanxi.platform.persistence;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the following part begins; null at the end
 * @param count how many records match in all; null unless asked for
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Long count) {
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next, count);
    }
}
