package dev.guanxi.commerce.product;

import dev.guanxi.platform.bin.Comeback;
import dev.guanxi.platform.fields.FieldCatalogue;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people can do with the catalogue, and what other features ask of it. */
@ApplicationScoped
public class ProductService {
    private final Products products;
    private final FieldCatalogue fields;
    private final Comeback comeback;
    private final Clock clock;

    ProductService(Products products, FieldCatalogue fields, Comeback comeback, Clock clock) {
        this.products = products;
        this.fields = fields;
        this.comeback = comeback;
        this.clock = clock;
    }

    @WithSession
    public Uni<Product> get(UUID id) {
        return products.require(id);
    }

    @WithTransaction
    public Uni<Product> create(String sku, ProductDetails details) {
        var whole = fields.of(Products.KIND).forNew(details);
        return products.add(Product.create(sku, whole, clock.instant()));
    }

    @WithTransaction
    public Uni<Product> change(UUID id, long expectedVersion, ProductDetails details) {
        return products.change(id, expectedVersion, product -> product.change(whole(product.details(), details)));
    }

    private ProductDetails whole(ProductDetails present, ProductDetails wanted) {
        return fields.of(Products.KIND).changed(present, wanted);
    }

    @WithTransaction
    public Uni<Product> retire(UUID id, long expectedVersion) {
        return products.change(id, expectedVersion, Product::retire);
    }

    @WithTransaction
    public Uni<Product> offer(UUID id, long expectedVersion) {
        return products.change(id, expectedVersion, Product::offer);
    }

    /** These were ordered although they lie in the recycle bin: a deal was won that named them. They come back. */
    @WithTransaction
    public Uni<Void> comeBack(Collection<UUID> ordered, String order) {
        return Multi.createFrom()
                .iterable(Set.copyOf(ordered))
                .onItem()
                .transformToUniAndConcatenate(id -> comeback.of(id, clock.instant(), order))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /**
     * Those of the products that exist and lie in no recycle bin, by their ids, retired ones too. Nobody removes one before
     * the transaction at hand ends: something is to name them.
     */
    @WithTransaction
    public Uni<Map<UUID, Product>> holdPresent(Collection<UUID> ids) {
        return products.holdStill(Set.copyOf(ids))
                .map(found -> found.values().stream()
                        .filter(product -> !product.isRemoved())
                        .collect(Collectors.toMap(Product::id, Function.identity())));
    }

    /** Those of the products that exist, by their ids, retired ones too. */
    @WithSession
    public Uni<Map<UUID, Product>> findAll(Collection<UUID> ids) {
        return products.findAll(Set.copyOf(ids))
                .map(found -> found.stream().collect(Collectors.toMap(Product::id, Function.identity())));
    }
}
