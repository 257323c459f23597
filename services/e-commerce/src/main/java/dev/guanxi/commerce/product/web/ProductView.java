package dev.guanxi.commerce.product.web;

import dev.guanxi.commerce.product.Product;
import dev.guanxi.commerce.product.ProductStatus;
import dev.guanxi.platform.fields.CustomValues;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product as the API shows it. */
@Schema(name = "Product")
public record ProductView(
        UUID id, String sku, ProductRequest details, boolean active, ProductStatus status, Instant createdAt) {

    static ProductView of(Product product, @Nullable CustomValues custom) {
        var state = product.state();
        return new ProductView(
                product.id(),
                state.sku(),
                ProductRequest.of(product.details(), custom),
                state.active(),
                state.status(),
                state.createdAt());
    }
}
