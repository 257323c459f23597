package dev.guanxi.contact.product.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.product.ProductFollower;
import dev.guanxi.platform.events.ReplicaConsumer;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps our copy of the catalogue, and tells those who depend on it. */
@Singleton
class ProductConsumer extends ReplicaConsumer<ProductConsumer.Product> {
    /**
     * What we keep of a product.
     *
     * @param series the product line
     */
    record Product(
            @Nullable String sku,
            @Nullable String name,
            @Nullable String series,
            boolean active) {}

    private final List<ProductFollower> followers;

    ProductConsumer(ObjectMapper json, @All List<ProductFollower> followers) {
        super("contact-products", "crm.commerce.product", "product", Product.class, json);
        this.followers = followers;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> subjects) {
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(follower -> follower.productsChanged(subjects))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
