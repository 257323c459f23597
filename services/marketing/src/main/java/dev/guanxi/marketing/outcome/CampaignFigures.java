package dev.guanxi.marketing.outcome;

import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a campaign.
 *
 * @param cost what it cost so far
 * @param sent how many people it was sent to: by its mailings, and by other means as far as that was entered
 * @param responseRate responses per hundred sent; null when it was sent to nobody
 * @param leads leads that sales took for good: those they converted
 * @param won opportunities won
 * @param revenue of the won opportunities, in the currency of the cost
 * @param otherRevenue the same for every other currency; it counts for no ratio
 * @param returnOnInvestment (revenue - cost) / cost in per cent; null without cost
 * @param costPerLead null without leads
 */
public record CampaignFigures(
        Money cost,
        long sent,
        long responses,
        @Nullable BigDecimal responseRate,
        long leads,
        long won,
        Money revenue,
        List<Money> otherRevenue,
        @Nullable BigDecimal returnOnInvestment,
        @Nullable Money costPerLead) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How many answered, were taken on and bought. */
    record Counts(long sent, long responses, long leads, long won) {}

    static CampaignFigures of(Money cost, Counts counts, List<Money> revenues) {
        var revenue = revenues.stream()
                .filter(sum -> sum.currency().equals(cost.currency()))
                .reduce(Money.zero(cost.currency()), Money::plus);
        return new CampaignFigures(
                cost,
                counts.sent(),
                counts.responses(),
                percent(BigDecimal.valueOf(counts.responses()), BigDecimal.valueOf(counts.sent())),
                counts.leads(),
                counts.won(),
                revenue,
                revenues.stream()
                        .filter(sum -> !sum.currency().equals(cost.currency()))
                        .toList(),
                percent(revenue.minus(cost).amount(), cost.amount()),
                perLead(cost, counts.leads()));
    }

    private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static @Nullable Money perLead(Money cost, long leads) {
        return leads == 0
                ? null
                : new Money(cost.amount().divide(BigDecimal.valueOf(leads), 4, RoundingMode.HALF_UP), cost.currency());
    }
}
