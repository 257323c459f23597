package dev.guanxi.platform.persistence;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fields that the rows of a list have beside those that are written in code, and that may be others in a moment: an
 * administrator defines them.
 *
 * @param <T> what a row is shown as
 */
public interface MoreFields<T> {
    /** Which component of the rows holds their values; a file has a column for each of them in its place. */
    String component();

    /** Whether the present caller may know that there are such fields. */
    default boolean areSeen() {
        return true;
    }

    /** Those that there are at this moment. */
    List<MoreField<T>> now();

    /**
     * One of them.
     *
     * @param name as people write it: {@code custom.rating}
     * @param asked how a filter and an order find it; null when they do not
     * @param value what a row shows of it
     * @param heading what it is called, by language
     */
    record MoreField<T>(
            String name,
            @Nullable ListField asked,
            Function<T, @Nullable Object> value,
            Function<Locale, String> heading) {}
}
