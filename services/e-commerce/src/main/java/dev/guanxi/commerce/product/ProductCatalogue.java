package dev.guanxi.commerce.product;

import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Finds products by their fields. */
@ApplicationScoped
public class ProductCatalogue {
    private static final Listing<ProductRow> LISTING = Listing.of("product", ProductRow.COLUMNS, ProductRow::of)
            .named("products", ProductRow.class)
            .sort("name", "name", FieldType.TEXT)
            .sort("sku", "sku", FieldType.TEXT)
            .sort("listPrice", "list_price", FieldType.NUMBER)
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("series", "series", FieldType.TEXT)
            .filter("kind", "kind", FieldType.TEXT)
            .filter("currency", "currency", FieldType.TEXT)
            .filter("active", "active", FieldType.BOOLEAN)
            .by("name");

    private final Products products;
    private final Pool database;
    private final Cursors cursors;

    ProductCatalogue(Products products, Pool database, Cursors cursors) {
        this.products = products;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<ProductRow> listing() {
        return LISTING;
    }

    public Uni<Page<ProductRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, products.visible());
    }
}
