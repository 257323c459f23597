package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.money.ExchangeRate;
import dev.guanxi.sales.currency.CarriedRate;
import org.jspecify.annotations.Nullable;

/**
 * By what an expense is reckoned in the house's currency.
 *
 * @param currency the house's
 * @param rate of the day on which the money was spent; null where it is the house's currency, or no rate is known
 */
record Valuation(String currency, @Nullable CarriedRate rate) {
    /** The amount in the house's currency; null as long as no rate is known. */
    @Nullable
    Money of(Money amount) {
        if (amount.currency().equals(currency)) {
            return amount;
        }
        return rate == null ? null : rate.rate().convert(amount, ExchangeRate.ofHouse(currency));
    }
}
