package dev.guanxi.sales.forecast;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.currency.WithoutRate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody and those below them closed in a period and may close yet, by the deals that the caller sees. Each deal is
 * converted by the rates of its own day, weighted by its probability and rounded by itself; every whole is the sum of its
 * parts, to the smallest unit.
 *
 * @param from the first day of the period, by the fiscal calendar that holds now
 * @param until the last one
 * @param asOf the day whose reporting lines hold for open deals; a closed one goes by the day of its closing (UTC)
 * @param people depth first, the seller asked for before everybody below
 * @param complete false when there are more people than are named
 * @param undated how many open deals are in no forecast, because nobody said when they are expected to close
 * @param withoutRate deals that are in no figure because a rate of their day is missing
 * @param quotasWithoutRate how many quotas are in no figure because of that
 * @param judgementsWithoutRate the same of judgements
 */
@Schema(name = "SalesForecast")
public record Forecast(
        @Schema(examples = "2026-Q4") String period,
        LocalDate from,
        LocalDate until,
        @Schema(examples = "CNY") String currency,
        LocalDate asOf,
        List<Person> people,
        boolean complete,
        long undated,
        WithoutRate withoutRate,
        long quotasWithoutRate,
        long judgementsWithoutRate) {
    /** How many people are named. */
    static final int MOST = 5_000;

    /**
     * One of them.
     *
     * @param managerId to whom they report in this tree; null for the seller asked for
     * @param level how many lines are between them and the seller asked for
     * @param present whether they are at this place as of the day; else they were on other days of the period
     * @param people how many are below them as of the day
     * @param own of their own deals
     * @param whole of their own and of those of everybody below them
     * @param judgements what was said of them, as far as the caller sees it
     */
    @Schema(name = "ForecastOfPerson")
    public record Person(
            UUID sellerId,
            @Schema(examples = "李雷") String name,
            @Nullable UUID managerId,
            int level,
            boolean present,
            int people,
            Figures own,
            Figures whole,
            List<Judged> judgements) {}

    /**
     * Figures of some deals.
     *
     * @param weighted each open deal that is not omitted, times its probability
     * @param system what the deals say will have been closed in the end
     * @param judged the same with what people said in its place, here or further below
     * @param quota of revenue in precisely this period; null where there is none
     * @param gap what is missing of the quota by what is closed; negative when more was
     * @param expectedGap what is missing of it by what is judged to be expected
     */
    @Schema(name = "ForecastFigures")
    public record Figures(
            CategorySum pipeline,
            CategorySum bestCase,
            CategorySum commit,
            CategorySum omitted,
            CategorySum closed,
            Money weighted,
            Totals system,
            Totals judged,
            @Nullable Money quota,
            @Nullable Money gap,
            @Nullable Money expectedGap) {}

    /** The deals of one category. */
    @Schema(name = "ForecastCategorySum")
    public record CategorySum(long deals, Money amount) {}

    /** What will have been closed in the end: see {@link ForecastFigure}. */
    @Schema(name = "ForecastTotals")
    public record Totals(Money expected, Money commit, Money bestCase, Money pipeline) {}

    /**
     * What somebody said.
     *
     * @param amount as it was said, in whatever currency
     * @param counts whether it is in the judged figures: of several the one nearest to the top is
     */
    @Schema(name = "JudgedFigure")
    public record Judged(
            UUID judgementId,
            ForecastFigure figure,
            boolean teamWide,
            UUID judgeId,
            @Schema(examples = "韩梅梅") String judgeName,
            Money amount,
            @Nullable @Schema(examples = "两个大单推迟到一月") String reason,
            Instant saidAt,
            boolean counts) {}
}
