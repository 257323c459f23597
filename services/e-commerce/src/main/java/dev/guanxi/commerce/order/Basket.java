package dev.guanxi.commerce.order;

import dev.guanxi.commerce.product.Product;
import dev.guanxi.platform.domain.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be ordered, with prices that are final. All lines have one currency. */
record Basket(String currency, OrderLines lines) {
    /** @param known the products as the catalogue has them; one it does not have is sold without serials */
    static Basket of(List<OrderItem> items, Map<UUID, Product> known) {
        var currency = items.stream()
                .map(OrderItem::unitPrice)
                .reduce(Money::plus)
                .orElseThrow()
                .currency();
        return new Basket(
                currency,
                new OrderLines(items.stream()
                        .map(item -> line(item, known.get(item.productId())))
                        .toList()));
    }

    private static OrderLine line(OrderItem item, @Nullable Product product) {
        return new OrderLine(
                item.productId(),
                item.sku(),
                item.name(),
                item.quantity(),
                item.unitPrice().amount(),
                product != null && product.details().serialised(),
                product == null ? null : product.details().warrantyMonths(),
                List.of());
    }

    Money total() {
        return new Money(lines.total(), currency);
    }
}
