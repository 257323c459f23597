package dev.guanxi.commerce.price;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a product costs from a quantity on: a price, or so much less than its list price.
 *
 * @param unitPrice in the list's currency
 * @param discountPercent off the product's list price
 */
public record PriceRule(
        UUID productId,
        int minQuantity,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal discountPercent) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    void check() {
        ensureField((unitPrice == null) != (discountPercent == null), "rules", "price-or-discount", productId);
        ensureField(unitPrice == null || unitPrice.signum() >= 0, "rules", "price-negative");
        ensureField(
                discountPercent == null || discountPercent.signum() >= 0 && discountPercent.compareTo(ALL) <= 0,
                "rules",
                "discount-out-of-range",
                discountPercent == null ? "" : discountPercent);
    }

    /** What one piece costs by this rule, not yet rounded. */
    BigDecimal priceOf(BigDecimal listPrice) {
        return unitPrice != null
                ? unitPrice
                : listPrice
                        .multiply(ALL.subtract(discountPercent == null ? BigDecimal.ZERO : discountPercent))
                        .movePointLeft(2);
    }
}
