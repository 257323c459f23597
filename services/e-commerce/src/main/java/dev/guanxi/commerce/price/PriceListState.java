package dev.guanxi.commerce.price;

import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price list as other services learn of it. */
public record PriceListState(
        String name,
        String currency,
        @Nullable String customerClass,
        @Nullable String partnerTier,
        Instant validFrom,
        @Nullable Instant validUntil,
        List<Rule> rules,
        Instant createdAt) {

    /** One rule: either a price or a discount off the product's list price. */
    public record Rule(
            UUID productId,
            int minQuantity,
            @Nullable Money unitPrice,
            @Nullable BigDecimal discountPercent) {

        static Rule of(PriceRule rule, String currency) {
            var price = rule.unitPrice();
            return new Rule(
                    rule.productId(),
                    rule.minQuantity(),
                    price == null ? null : new Money(price, currency),
                    rule.discountPercent());
        }
    }
}
