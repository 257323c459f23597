package dev.guanxi.sales.quota;

import dev.guanxi.platform.domain.LargestRemainder;
import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Amounts of quotas: money with the decimals of its currency, or whole numbers. */
final class QuotaAmounts {
    private QuotaAmounts() {}

    static String plain(BigDecimal amount, @Nullable String currency) {
        return exact(amount, currency).toPlainString();
    }

    static BigDecimal exact(BigDecimal amount, @Nullable String currency) {
        return currency == null ? amount.setScale(0, RoundingMode.HALF_UP) : new Money(amount, currency).amount();
    }

    /** Parts by weights, which add up to the amount to the smallest unit. */
    static List<BigDecimal> split(QuotaTarget whole, List<BigDecimal> weights) {
        var currency = whole.currency();
        return currency == null
                ? LargestRemainder.split(whole.amount().toBigIntegerExact(), weights).stream()
                        .map(BigDecimal::new)
                        .toList()
                : new Money(whole.amount(), currency)
                        .allocate(weights).stream().map(Money::amount).toList();
    }
}
