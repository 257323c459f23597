package dev.guanxi.commerce.product;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * The way of products into the recycle bin, back, and out of it for good. One that an order, a price list or a stock item
 * names does not go: it can be retired.
 */
@Singleton
public class ProductRemoval extends Removal<Product> {
    private final Products products;

    ProductRemoval(Products products, RecycleBin bin) {
        super(
                products,
                bin,
                new Marks<>(Products.KIND, Product::title, Product::remove, Product::comeBack, Product::erase),
                Powers.of(Roles.SALES_MANAGER));
        this.products = products;
    }

    @Override
    protected Uni<Void> ensureRemovable(UUID id) {
        return products.isUsed(id)
                .invoke(used -> ensure(!used, "product-in-use", id))
                .replaceWithVoid();
    }
}
