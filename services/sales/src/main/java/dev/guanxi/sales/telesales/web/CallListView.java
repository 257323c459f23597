package dev.guanxi.sales.telesales.web;

import dev.guanxi.sales.telesales.CallList;
import dev.guanxi.sales.telesales.CallListService.Made;
import dev.guanxi.sales.telesales.CallSource;
import dev.guanxi.sales.telesales.Filling.Filled;
import dev.guanxi.sales.telesales.Share;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call list as the API shows it. */
@Schema(name = "CallList")
public record CallListView(
        UUID id,
        CallSource source,

        @Nullable @Schema(description = "Of whom it was made.", examples = "score=gt=40")
        String filter,

        CallListRequest terms,
        @Schema(description = "How it was shared last.") List<Share> shares,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt,

        @Nullable @Schema(description = "In the answer to whoever made it: what became of those whom the filter found.")
        Filled contents) {
    static CallListView of(CallList list) {
        return of(list, null);
    }

    static CallListView of(Made made) {
        return of(made.list(), made.contents());
    }

    private static CallListView of(CallList list, @Nullable Filled contents) {
        var state = list.state();
        return new CallListView(
                list.id(),
                state.source(),
                state.filter(),
                CallListRequest.of(list.terms()),
                state.shares(),
                state.ownerId(),
                state.team(),
                state.createdAt(),
                contents);
    }
}
