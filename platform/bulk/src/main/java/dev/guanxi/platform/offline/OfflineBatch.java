package dev.guanxi.platform.offline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a phone did while it was away, in the order in which it was done. */
@Schema(name = "OfflineBatch")
public record OfflineBatch(
        @NotNull @Schema(description = "Made by the phone.") UUID batchId,

        @Nullable
        @Schema(
                description = "Whether all of it is done or nothing: when anything stands in the way, the answer is 409"
                        + " and names it.",
                examples = "false")
        Boolean strict,

        @NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid OfflineOperation> operations) {
    /** More than anybody does while they are away for some days; what does not fit goes into the next batch. */
    public static final int MOST = 500;

    boolean isStrict() {
        return Boolean.TRUE.equals(strict);
    }
}
