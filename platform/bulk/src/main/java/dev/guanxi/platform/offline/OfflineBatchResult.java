package dev.guanxi.platform.offline;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch. */
@Schema(name = "OfflineBatchResult")
public record OfflineBatchResult(
        UUID batchId,

        @Schema(description = "One for each operation, in their order.")
        List<OfflineAnswer> answers) {}
