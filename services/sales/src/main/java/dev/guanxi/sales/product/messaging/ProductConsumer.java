package dev.guanxi.sales.product.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Keeps our copy of the catalogue. */
@Singleton
class ProductConsumer extends ReplicaConsumer<ProductConsumer.Product> {
    /** What we keep of a product. */
    record Product(
            String sku,
            String name,
            @Nullable String series,
            boolean active,
            @Nullable Money listPrice) {}

    ProductConsumer(ObjectMapper json) {
        super("sales-products", "crm.commerce.product", "product", Product.class, json);
    }
}
