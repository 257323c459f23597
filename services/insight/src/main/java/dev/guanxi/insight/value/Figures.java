package dev.guanxi.insight.value;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought, and what it cost to sell to them.
 *
 * @param revenue of the orders in the currency that is added up
 * @param otherRevenue of the orders in other currencies, a sum for each; nothing turns them into one
 * @param orders all of them, whatever the currency
 * @param ordersCounted those that revenue comes from
 * @param costToServe what was spent on them, in the currency that is added up
 * @param otherCosts the same in other currencies, a sum for each
 */
record Figures(
        Money revenue,
        List<Money> otherRevenue,
        long orders,
        long ordersCounted,
        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt,
        Money costToServe,
        List<Money> otherCosts) {

    static Figures none(String currency) {
        return new Figures(Money.zero(currency), List.of(), 0, 0, null, null, Money.zero(currency), List.of());
    }

    /** Whether there is nothing to say of the customer. */
    boolean isNothing() {
        return orders == 0 && costToServe.isZero() && otherCosts.isEmpty();
    }

    static Figures of(Collection<CurrencyFigures> parts, Collection<CustomerCost> costs, String currency) {
        var counted = parts.stream()
                .filter(part -> part.revenue().currency().equals(currency))
                .toList();
        return new Figures(
                in(currency, parts.stream().map(CurrencyFigures::revenue)),
                others(currency, parts.stream().map(CurrencyFigures::revenue)),
                parts.stream().mapToLong(CurrencyFigures::orders).sum(),
                counted.stream().mapToLong(CurrencyFigures::orders).sum(),
                parts.stream()
                        .map(CurrencyFigures::firstOrderAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                parts.stream()
                        .map(CurrencyFigures::lastOrderAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                in(currency, costs.stream().map(CustomerCost::amount)),
                others(currency, costs.stream().map(CustomerCost::amount)));
    }

    private static Money in(String currency, Stream<Money> sums) {
        return Money.sum(sums.filter(sum -> sum.currency().equals(currency)), currency);
    }

    private static List<Money> others(String currency, Stream<Money> sums) {
        return sums.filter(sum -> !sum.currency().equals(currency) && !sum.isZero())
                .sorted(Comparator.comparing(Money::currency))
                .toList();
    }
}
