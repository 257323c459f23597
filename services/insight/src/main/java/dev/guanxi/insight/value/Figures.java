package dev.guanxi.insight.value;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought.
 *
 * @param revenue of the orders in the currency that is added up
 * @param otherRevenue of the orders in other currencies, a sum for each; nothing turns them into one
 * @param orders all of them, whatever the currency
 * @param ordersCounted those that revenue comes from
 */
record Figures(
        Money revenue,
        List<Money> otherRevenue,
        long orders,
        long ordersCounted,
        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt) {

    static Figures none(String currency) {
        return new Figures(Money.zero(currency), List.of(), 0, 0, null, null);
    }

    static Figures of(Collection<CurrencyFigures> parts, String currency) {
        var counted = parts.stream()
                .filter(part -> part.revenue().currency().equals(currency))
                .toList();
        return new Figures(
                counted.stream().map(CurrencyFigures::revenue).reduce(Money.zero(currency), Money::plus),
                parts.stream()
                        .map(CurrencyFigures::revenue)
                        .filter(revenue -> !revenue.currency().equals(currency))
                        .sorted(Comparator.comparing(Money::currency))
                        .toList(),
                parts.stream().mapToLong(CurrencyFigures::orders).sum(),
                counted.stream().mapToLong(CurrencyFigures::orders).sum(),
                parts.stream()
                        .map(CurrencyFigures::firstOrderAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                parts.stream()
                        .map(CurrencyFigures::lastOrderAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }
}
