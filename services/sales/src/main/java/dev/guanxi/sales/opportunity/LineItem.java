package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * So many of a product at a price, as it is stored inside the opportunity.
 *
 * @param unitPrice a decimal as text: the database's driver reads numbers in JSON as binary fractions
 */
public record LineItem(UUID productId, String sku, String name, int quantity, String unitPrice, String currency) {

    public LineItem(UUID productId, String sku, String name, int quantity, Money unitPrice) {
        this(productId, sku, name, quantity, unitPrice.amount().toPlainString(), unitPrice.currency());
    }

    public Money price() {
        return Money.of(unitPrice, currency);
    }

    Money total() {
        return price().times(BigDecimal.valueOf(quantity));
    }
}
