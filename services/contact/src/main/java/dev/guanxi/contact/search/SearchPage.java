package dev.guanxi.contact.search;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was found, best first, of equally good ones the newest first.
 *
 * @param next where the following part begins; null at the end
 * @param counts how many of each kind there are; null unless asked for
 * @param counted whether those are all; not beyond 1,000 in sum
 * @param indexAge for how many milliseconds changes wait to be found; 0 when all are in the index
 */
public record SearchPage(
        List<Found> items,
        @Nullable String next,

        @Schema(description = "How many of each kind there are, by kind; only when `count` was asked for.") @Nullable
        Map<RecordKind, Long> counts,

        @Schema(description = "Whether `counts` are all; false when there are more than 1,000.", examples = "true")
        boolean counted,

        @Schema(
                description =
                        "For how many milliseconds the oldest change has been waiting to be found; 0 when none is.",
                examples = "0")
        long indexAge) {}
