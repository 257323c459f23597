package dev.guanxi.contact.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was found, best first, of equally good ones the newest first.
 *
 * @param next where the following part begins; null at the end
 * @param counts how many of each kind there are; null unless asked for
 * @param counted whether those are all; not beyond 10,000 in sum
 * @param indexAge for how many milliseconds changes wait to be found; 0 when all are in the index
 */
public record SearchPage(
        List<Found> items,
        @Nullable String next,
        @Nullable Map<RecordKind, Long> counts,
        boolean counted,
        long indexAge) {}
