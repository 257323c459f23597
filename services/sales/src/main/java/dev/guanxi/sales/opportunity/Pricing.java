package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.product.KnownProduct;
import dev.guanxi.sales.product.KnownProducts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes priced terms out of what people ask for: who the customer is by now, and names and
 * list prices from the catalogue.
 */
@ApplicationScoped
class Pricing {
    private final KnownCustomers customers;
    private final KnownProducts products;
    private final SalesConfig config;

    Pricing(KnownCustomers customers, KnownProducts products, SalesConfig config) {
        this.customers = customers;
        this.products = products;
        this.config = config;
    }

    /** Terms for a customer that must be known here. */
    Uni<Terms> agreed(Draft draft) {
        var customer = draft.customerId();
        return customer == null
                ? price(draft)
                : customers.require(customer).chain(known -> price(draft.of(known.id())));
    }

    /** Terms for a customer that may become known here later; of merged ones, for the one who goes on. */
    Uni<Terms> announced(Draft draft) {
        var customer = draft.customerId();
        return customer == null
                ? price(draft)
                : customers
                        .find(customer)
                        .map(known ->
                                known.map(survivor -> draft.of(survivor.id())).orElse(draft))
                        .chain(this::price);
    }

    private Uni<Terms> price(Draft draft) {
        var ids = draft.lines().stream().map(Draft.Line::productId).toList();
        return products.find(ids).map(known -> terms(draft, items(draft.lines(), known)));
    }

    private Terms terms(Draft draft, List<LineItem> items) {
        return new Terms(
                draft.name(),
                draft.customerId(),
                draft.contactId(),
                amount(draft.amount(), items),
                items,
                draft.expectedClose(),
                draft.outlook(),
                draft.custom());
    }

    private Money amount(@Nullable Money stated, List<LineItem> items) {
        if (items.isEmpty()) {
            return stated == null ? Money.zero(config.currency()) : stated;
        }
        var sum = Terms.sum(items);
        ensureField(stated == null || stated.equals(sum), "amount", "amount-not-sum", sum.amount(), sum.currency());
        return sum;
    }

    private static List<LineItem> items(List<Draft.Line> lines, Map<UUID, KnownProduct> known) {
        var items = new ArrayList<LineItem>(lines.size());
        for (var line : lines) {
            items.add(item(line, known.get(line.productId()), "lines[%d]".formatted(items.size())));
        }
        return items;
    }

    private static LineItem item(Draft.Line line, @Nullable KnownProduct product, String place) {
        if (product == null) {
            throw new Invalid(place + ".productId", "product-unknown", line.productId());
        }
        var price = line.unitPrice() == null ? product.listPrice() : line.unitPrice();
        if (price == null) {
            throw new Invalid(place + ".unitPrice", "price-missing", product.name());
        }
        ensureField(!price.isNegative(), place + ".unitPrice", "amount-negative");
        return new LineItem(product.id(), product.sku(), product.name(), line.quantity(), price);
    }
}
