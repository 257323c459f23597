package dev.guanxi.sales.territory;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.currency.WithoutRate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What falls into the territories, and what was won there, among the records that the caller sees. A deal that is closed
 * counts where it fell on the day of its closing, in UTC, whatever territories are like now.
 *
 * @param parts every territory, each before those that are a part of it; then what falls into none
 * @param withoutRate won deals that are in no figure because a rate of their day is missing
 */
@Schema(name = "TerritoryFigures")
public record TerritoryFigures(LocalDate from, LocalDate until, List<Part> parts, WithoutRate withoutRate) {
    /**
     * One of them.
     *
     * @param territoryId null for what falls into none
     * @param level how many it is a part of, one within the other
     * @param own what falls into it itself
     * @param all the same with all that are a part of it
     */
    @Schema(name = "TerritoryPart")
    public record Part(
            @Nullable UUID territoryId,
            @Nullable @Schema(examples = "华东") String name,
            @Nullable UUID parentId,
            int level,
            Count own,
            Count all) {}

    /** So many of each, and what the deals come to. */
    @Schema(name = "TerritoryCount")
    public record Count(long customers, long leads, long openDeals, Money open, long wonDeals, Money won) {
        static Count nothing(String currency) {
            return new Count(0, 0, 0, Money.zero(currency), 0, Money.zero(currency));
        }

        Count plus(Count other) {
            return new Count(
                    customers + other.customers,
                    leads + other.leads,
                    openDeals + other.openDeals,
                    open.plus(other.open),
                    wonDeals + other.wonDeals,
                    won.plus(other.won));
        }
    }
}
