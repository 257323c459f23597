package dev.guanxi.commerce.product.web;

import dev.guanxi.commerce.product.Product;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product as the API shows it. */
@Schema(name = "Product")
public record ProductView(UUID id, String sku, ProductRequest details, boolean active, Instant createdAt) {

    static ProductView of(Product product) {
        var state = product.state();
        return new ProductView(
                product.id(), state.sku(), ProductRequest.of(product.details()), state.active(), state.createdAt());
    }
}
