package dev.guanxi.commerce.price;

import dev.guanxi.commerce.product.Product;
import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What so many pieces of a product cost, and why.
 *
 * @param priceListId the list that gave the price; null when it is the product's list price
 */
public record QuotedLine(
        UUID productId,
        String sku,
        String name,
        int quantity,
        Money listPrice,
        Money unitPrice,
        Money total,
        @Nullable UUID priceListId,
        @Nullable String priceListName) {

    /**
     * The lowest price that any rule gives, never more than the list price; among equals the older list.
     *
     * @param pieces of the product in the whole order: what a quantity rule counts
     */
    static QuotedLine of(Product product, int quantity, int pieces, List<Offer> offers) {
        var listPrice = product.details().listPrice();
        var best = best(product.id(), listPrice, pieces, offers);
        var unitPrice = best.map(offer -> priceOf(offer, listPrice)).orElse(listPrice);
        return new QuotedLine(
                product.id(),
                product.sku(),
                product.details().name(),
                quantity,
                listPrice,
                unitPrice,
                unitPrice.times(BigDecimal.valueOf(quantity)),
                best.map(Offer::listId).orElse(null),
                best.map(Offer::listName).orElse(null));
    }

    private static Optional<Offer> best(UUID productId, Money listPrice, int pieces, List<Offer> offers) {
        return offers.stream()
                .filter(offer -> offer.rule().productId().equals(productId))
                .filter(offer -> offer.currency().equals(listPrice.currency()))
                .filter(offer -> offer.rule().minQuantity() <= pieces)
                .filter(offer -> priceOf(offer, listPrice).amount().compareTo(listPrice.amount()) < 0)
                .min(Comparator.comparing(
                                (Offer offer) -> priceOf(offer, listPrice).amount())
                        .thenComparing(Offer::listId));
    }

    private static Money priceOf(Offer offer, Money listPrice) {
        return new Money(offer.rule().priceOf(listPrice.amount()), listPrice.currency());
    }
}
