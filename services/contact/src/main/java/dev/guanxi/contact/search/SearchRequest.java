package dev.guanxi.contact.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is searched.
 *
 * @param typed as it was typed
 * @param kinds only these; all when empty
 * @param limit how many records at most
 * @param cursor {@link SearchPage#next()} of the part before, or null for the first
 * @param count whether what fits is to be counted
 */
public record SearchRequest(
        String typed,
        Set<RecordKind> kinds,
        int limit,
        @Nullable String cursor,
        boolean count) {

    public SearchRequest {
        kinds = Set.copyOf(kinds);
    }
}
