package dev.guanxi.commerce.product;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * What people write down about a product.
 *
 * @param series the family it belongs to
 * @param serialised whether each delivered piece gets a serial number
 * @param warrantyMonths how long a delivered piece is under warranty; null where the service department decides
 */
public record ProductDetails(
        String name,
        @Nullable String series,
        ProductKind kind,
        boolean serialised,
        @Nullable Integer warrantyMonths,
        Money listPrice) {

    void check() {
        ensureField(!listPrice.isNegative(), "listPrice", "price-negative");
    }
}
