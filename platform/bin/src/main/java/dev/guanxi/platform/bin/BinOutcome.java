package dev.guanxi.platform.bin;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one of several records. */
@Schema(name = "RecycleBinOutcome")
public record BinOutcome(
        @Schema(description = "The record's own id.") UUID id,

        @Schema(description = "Whether it is back.") boolean back,

        @Nullable
        @Schema(
                description = "Why it is not, in the caller's language.",
                examples = "There is no removed-record with the id 019a0000-0000-7000-8000-000000000001.")
        String reason) {}
