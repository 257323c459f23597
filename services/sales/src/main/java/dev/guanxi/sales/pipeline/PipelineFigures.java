package dev.guanxi.sales.pipeline;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.currency.WithoutRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What deals add up to in one currency, among those that the caller sees: each converted by the rates of the day of its
 * closing, or until then of its opening.
 *
 * @param winRate percent of the closed deals that were won; null before the first
 * @param stages each with its deals: those of the standard pipeline, those of others in which deals stand, the two ends
 * @param regions won deals by the first level below the sales team
 * @param withoutRate deals that are in no figure because a rate of their day is missing
 * @param quarters won deals by the fiscal quarter of their closing, in UTC
 */
@Schema(name = "PipelineFigures")
public record PipelineFigures(
        List<StageFigure> stages,
        Money wonValue,
        @Nullable @Schema(examples = "63.15") BigDecimal winRate,
        @Nullable Cycle wonCycle,
        List<Won> regions,
        List<Won> quarters,
        List<ProductFigure> products,
        Open open,
        WithoutRate withoutRate) {

    /**
     * The deals of one stage.
     *
     * @param pipeline whose stage it is; null for the ends, which all pipelines have
     */
    public record StageFigure(
            @Nullable @Schema(examples = "STANDARD") String pipeline,
            @Schema(examples = "ENGAGING") String stage,
            long count,
            Money amount) {}

    /**
     * How long won deals took from engaging to closing, in days.
     *
     * @param deals those whose engaging is known
     */
    public record Cycle(
            long deals,
            @Schema(examples = "51.78") BigDecimal meanDays,
            @Schema(examples = "57") BigDecimal medianDays) {}

    /** Deals won in a region or in a quarter. */
    public record Won(@Schema(examples = "2026-Q4") String name, long count, Money value) {}

    /**
     * One product in the deals.
     *
     * @param winRate percent of its closed deals that were won; null before the first
     * @param openAtList what open deals ask for, at today's list price; null without one in this currency
     * @param openWeighted the same, times the win rate
     */
    public record ProductFigure(
            UUID productId,
            String name,
            long won,
            long lost,
            long open,
            Money wonValue,
            @Nullable BigDecimal winRate,
            @Nullable Money openAtList,
            @Nullable Money openWeighted) {}

    /**
     * What may still come.
     *
     * @param expected each deal's amount times its probability: what somebody said of the deal, else of its stage
     * @param atList all products of open deals at today's list price
     * @param weighted each product weighted by its own win rate
     * @param unrated list value of products of which no deal was closed yet; not in {@code weighted}
     */
    public record Open(long count, Money expected, Money atList, Money weighted, Money unrated) {}
}
