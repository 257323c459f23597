package dev.guanxi.platform.offline;

import dev.guanxi.platform.web.Problem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one operation. */
@Schema(name = "OfflineAnswer")
public record OfflineAnswer(
        @Schema(description = "Of the operation.") UUID id,

        @Schema(
                description =
                        "As the same request would have been answered by itself: 201 made, 200 changed, 404 not seen"
                                + " (any more), 409 in conflict with others or with a rule, 422 not valid.",
                examples = "201")
        int status,

        @Nullable @Schema(description = "The record that was made or changed.")
        UUID recordId,

        @Nullable @Schema(description = "Of a change: the fields that are as it wants them.")
        List<String> applied,

        @Nullable
        @Schema(description = "Of a change: the fields that others made something else of. They stay as they are.")
        List<FieldConflict> conflicts,

        @Nullable @Schema(description = "Why nothing was done.")
        Problem problem) {

    static OfflineAnswer made(UUID operation, UUID recordId) {
        return new OfflineAnswer(operation, 201, recordId, null, null, null);
    }

    /** A change, of which some fields may have been in conflict. */
    static OfflineAnswer changed(UUID operation, UUID recordId, FieldMerge merge) {
        var clean = merge.conflicts().isEmpty();
        return new OfflineAnswer(
                operation, clean ? 200 : 409, recordId, merge.applied(), clean ? null : merge.conflicts(), null);
    }

    static OfflineAnswer refused(UUID operation, Problem problem) {
        return new OfflineAnswer(operation, problem.status(), null, null, null, problem);
    }

    boolean isGood() {
        return status / 100 == 2;
    }
}
