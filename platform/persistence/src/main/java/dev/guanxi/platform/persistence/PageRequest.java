package dev.guanxi.platform.persistence;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many records at most
 * @param cursor {@link Page#next()} of the part before, or null for the first
 * @param filter RSQL over the list's fields, such as {@code stage==WON;amount=gt=1000}
 * @param sort a field, with a leading {@code -} for descending
 * @param count whether the matching records shall be counted
 */
public record PageRequest(
        int limit,
        @Nullable String cursor,
        @Nullable String filter,
        @Nullable String sort,
        boolean count) {

    /**
     * The same, narrowed by a saved view.
     *
     * @param viewFilter holds beside this request's own
     * @param viewSort holds when this request says nothing
     */
    public PageRequest within(@Nullable String viewFilter, @Nullable String viewSort) {
        return new PageRequest(limit, cursor, both(viewFilter, filter), sort == null ? viewSort : sort, count);
    }

    private static @Nullable String both(@Nullable String one, @Nullable String other) {
        if (one == null || one.isBlank()) {
            return other;
        }
        return other == null || other.isBlank() ? one : "(" + one + ");(" + other + ")";
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, null, null, null, false);
    }
}
