package dev.guanxi.platform.web.lists;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A list as somebody wants to see it again. */
@Schema(name = "View")
public record SavedView(
        UUID id,
        @Schema(examples = "customers") String list,
        String name,
        @Nullable String filter,
        @Nullable String sort,
        @Nullable List<String> columns,
        @Nullable String groupBy,
        Sharing sharing,
        @Nullable String team,

        @Schema(description = "Who saved it, and alone may change it.", examples = "ann")
        String ownerId,

        @Schema(description = "Whether it is what the caller wants to see first of its list.")
        boolean chosen,

        @Schema(description = "Counts the changes; the ETag has it too.")
        long version,

        Instant createdAt) {

    ViewDraft draft() {
        return new ViewDraft(name, filter, sort, columns, groupBy, sharing, team);
    }
}
