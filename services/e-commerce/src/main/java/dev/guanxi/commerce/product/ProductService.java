package dev.guanxi.commerce.product;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
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
    private final Clock clock;

    ProductService(Products products, Clock clock) {
        this.products = products;
        this.clock = clock;
    }

    @WithSession
    public Uni<Product> get(UUID id) {
        return products.require(id);
    }

    @WithTransaction
    public Uni<Product> create(String sku, ProductDetails details) {
        return products.add(Product.create(sku, details, clock.instant()));
    }

    @WithTransaction
    public Uni<Product> change(UUID id, long expectedVersion, ProductDetails details) {
        return products.change(id, expectedVersion, product -> product.change(details));
    }

    @WithTransaction
    public Uni<Product> retire(UUID id, long expectedVersion) {
        return products.change(id, expectedVersion, Product::retire);
    }

    /** Those of the products that exist, by their ids, retired ones too. */
    @WithSession
    public Uni<Map<UUID, Product>> findAll(Collection<UUID> ids) {
        return products.findAll(Set.copyOf(ids))
                .map(found -> found.stream().collect(Collectors.toMap(Product::id, Function.identity())));
    }
}
