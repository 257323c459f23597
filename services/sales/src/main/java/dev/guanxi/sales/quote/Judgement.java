package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.approval.ApprovalCatalogue;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of quotes what they earn, and whether they need approval. */
@Singleton
public class Judgement {
    private final ApprovalCatalogue rules;

    Judgement(ApprovalCatalogue rules) {
        this.rules = rules;
    }

    /** Why a quote needs approval as it is. */
    public ApprovalNeeds needs(Quote quote) {
        var offer = quote.offer();
        var price =
                Money.sum(offer.lines().stream().map(line -> line.undiscounted(offer.currency())), offer.currency());
        return new ApprovalNeeds(
                rules.needs(quote.ownership().team(), price, quote.sums().net(), cost(offer)));
    }

    /** What the quote earns: its net less what it costs ourselves; null when that is not known of all of it. */
    public @Nullable Money margin(Quote quote) {
        return Optional.ofNullable(cost(quote.offer()))
                .map(cost -> quote.sums().net().minus(cost))
                .orElse(null);
    }

    private static @Nullable Money cost(Offer offer) {
        var sum = Money.zero(offer.currency());
        for (var line : offer.lines()) {
            var cost = line.cost(offer.currency());
            if (cost == null) {
                return null;
            }
            sum = sum.plus(cost);
        }
        return sum;
    }
}
