package dev.guanxi.sales.opportunity;

import dev.guanxi.sales.currency.Rates;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;

/** Lets deals that change take over the exchange rate of their day, in the same transaction; one query for however many. */
@Singleton
class RateKeeping {
    private final Rates rates;

    RateKeeping(Rates rates) {
        this.rates = rates;
    }

    Uni<Void> keep(Collection<Opportunity> opportunities) {
        var without = opportunities.stream()
                .filter(deal -> deal.hasNews() && !deal.isErasing() && !deal.carriesItsRate())
                .toList();
        return without.isEmpty()
                ? Uni.createFrom().voidItem()
                : rates.find(without.stream().map(Opportunity::rateWanted).toList())
                        .invoke(found -> without.forEach(deal -> deal.carry(found.get(deal.rateWanted()))))
                        .replaceWithVoid();
    }
}
