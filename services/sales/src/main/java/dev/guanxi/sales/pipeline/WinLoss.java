package dev.guanxi.sales.pipeline;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.currency.WithoutRate;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How deals ended that the caller sees, all of them and part by part.
 *
 * @param winRate percent of them that were won; null when there is none
 * @param wonValue what those that were won are worth in the currency asked for, each by the rates of its day
 * @param parts the largest first by how many were lost, then won; at most 500
 * @param withoutRate deals that count, and are in no value because a rate is missing
 */
@Schema(name = "WinLoss")
public record WinLoss(
        long won,
        long lost,
        @Nullable @Schema(examples = "63.15") BigDecimal winRate,
        Money wonValue,
        Money lostValue,
        List<Part> parts,
        WithoutRate withoutRate) {
    /**
     * Deals that have something in common.
     *
     * @param key what they have in common; null for those of which it is not known
     * @param name what people call it, where the key is an id
     * @param winRate percent of the part that was won
     * @param lostShare percent of all lost deals that are in this part: of 40 lost deals 12 to one competitor are 30
     */
    @Schema(name = "WinLossPart")
    public record Part(
            @Nullable @Schema(examples = "Acme") String key,
            @Nullable @Schema(examples = "Acme") String name,
            long won,
            long lost,
            @Nullable @Schema(examples = "25.00") BigDecimal winRate,
            @Nullable @Schema(examples = "30.00") BigDecimal lostShare,
            Money wonValue,
            Money lostValue) {}
}
