package dev.guanxi.commerce.order;

import dev.guanxi.commerce.product.Product;
import dev.guanxi.platform.domain.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be ordered, with prices that are final. All lines have one currency. */
record Basket(String currency, OrderLines lines, @Nullable Agreement agreement) {
    Basket(String currency, OrderLines lines) {
        this(currency, lines, null);
    }

    /** What was agreed with a quote; what is paid for it is said there. */
    static Basket of(AcceptedQuote quote, Map<UUID, Product> known) {
        var lines = quote.items().stream()
                .map(agreed -> line(agreed.item(), known.get(agreed.item().productId()))
                        .at(agreed.total()))
                .toList();
        return new Basket(quote.currency(), new OrderLines(lines), quote.agreement());
    }

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
        return agreement == null ? new Money(lines.total(), currency) : agreement.total(currency);
    }
}
