package dev.guanxi.commerce.order;

import dev.guanxi.commerce.price.QuotedLine;
import dev.guanxi.platform.domain.Money;
import java.util.UUID;

/** So many pieces of a product at a price that was agreed or found. */
public record OrderItem(UUID productId, String sku, String name, int quantity, Money unitPrice) {
    static OrderItem of(QuotedLine line) {
        return new OrderItem(line.productId(), line.sku(), line.name(), line.quantity(), line.unitPrice());
    }
}
