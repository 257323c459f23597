package dev.guanxi.sales.velocity;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How fast the deals go that the caller sees, all together and part by part.
 *
 * @param parts the largest first by how many deals they have, at most 500; periods in their order
 * @param stages how long deals were in each stage at a time, by the history that nobody can edit
 */
@Schema(name = "DealSpeed")
public record Speed(Part all, List<Part> parts, List<Stay> stages) {
    /**
     * Deals that have something in common.
     *
     * @param key what they have in common; null for those of which it is not known
     * @param name what people call an owner
     * @param won how many were won of which one knows when work with the customer began
     * @param meanDays from then to their closing, in days of UTC; null without any
     * @param open how many are open
     * @param slow how many of these take more than twice as long as won ones of their pipeline did
     * @param stale how many of these are in their stage for longer than its norm
     * @param moved how many deals had their expected close moved
     * @param moves how often, all together
     * @param laterDays by how many days they were put off, all together
     */
    @Schema(name = "DealSpeedPart")
    public record Part(
            @Nullable @Schema(examples = "STANDARD") String key,
            @Nullable @Schema(examples = "Li Lei") String name,
            long won,
            @Nullable @Schema(examples = "51.78") BigDecimal meanDays,
            @Nullable @Schema(examples = "57") BigDecimal medianDays,
            long open,
            long slow,
            long stale,
            long moved,
            long moves,
            long laterDays) {}

    /**
     * A stage of a pipeline.
     *
     * @param times how often deals were there
     * @param meanDays how long at a time, as fractions of 24 hours; of those that are still there until now
     */
    @Schema(name = "StageStay")
    public record Stay(
            @Schema(examples = "STANDARD") String pipeline,
            @Schema(examples = "ENGAGING") String stage,
            long times,
            @Schema(examples = "12.50") BigDecimal meanDays) {}
}
