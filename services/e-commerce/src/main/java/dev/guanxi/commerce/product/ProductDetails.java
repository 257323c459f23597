package dev.guanxi.commerce.product;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.Customised;
import org.jspecify.annotations.Nullable;

/**
 * What people write down about a product.
 *
 * @param series the family it belongs to
 * @param serialised whether each delivered piece gets a serial number
 * @param custom what it has in fields that an administrator defined
 * @param warrantyMonths how long a delivered piece is under warranty; null where the service department decides
 */
public record ProductDetails(
        String name,
        @Nullable String series,
        ProductKind kind,
        boolean serialised,
        @Nullable Integer warrantyMonths,
        Money listPrice,
        CustomValues custom)
        implements Customised<ProductDetails> {

    @Override
    public ProductDetails with(CustomValues custom) {
        return new ProductDetails(name, series, kind, serialised, warrantyMonths, listPrice, custom);
    }

    void check() {
        ensureField(!listPrice.isNegative(), "listPrice", "price-negative");
    }
}
