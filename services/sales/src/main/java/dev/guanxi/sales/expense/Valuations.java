package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.currency.Rates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** By which rates expenses are reckoned, and whether they come to more than one person may approve. */
@ApplicationScoped
class Valuations {
    private static final int ONE = 1;
    private static final int TWO = 2;

    private final Rates rates;
    private final SalesConfig config;

    Valuations(Rates rates, SalesConfig config) {
        this.rates = rates;
        this.config = config;
    }

    /** By the rate of the day on which the money was spent. */
    Uni<Valuation> of(ExpenseDraft draft) {
        var wanted = new Rates.Wanted(draft.amount().currency(), draft.day());
        return rates.find(List.of(wanted)).map(found -> new Valuation(config.currency(), found.get(wanted)));
    }

    /** How many have to approve it. Where nobody knows what it comes to in the bound's currency, two. */
    Uni<Integer> approvals(ExpenseDraft draft, KindDefinition kind) {
        var bound = kind.secondAbove();
        return bound == null
                ? Uni.createFrom().item(ONE)
                : rates.convert(draft.amount(), bound.currency(), draft.day())
                        .map(conversion -> isMore(conversion.converted(), bound) ? TWO : ONE)
                        .onFailure(Invalid.class)
                        .recoverWithItem(TWO);
    }

    private static boolean isMore(Money amount, Money bound) {
        return amount.amount().compareTo(bound.amount()) > 0;
    }
}
