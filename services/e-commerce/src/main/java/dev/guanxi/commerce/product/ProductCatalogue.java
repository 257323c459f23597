package dev.guanxi.commerce.product;

import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.FieldKeeper;
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
    private final Listing<ProductRow> listing;
    private final Products products;
    private final Pool database;
    private final Cursors cursors;
    private final FieldCatalogue fields;

    ProductCatalogue(
            Listing<ProductRow> listing, Products products, Pool database, Cursors cursors, FieldCatalogue fields) {
        this.listing = listing;
        this.products = products;
        this.database = database;
        this.cursors = cursors;
        this.fields = fields;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<ProductRow> listing(FieldCatalogue fields) {
        return Listing.of("product", ProductRow.COLUMNS, ProductRow::of)
                .named(Products.KIND, ProductRow.class)
                .sort("name", "name", FieldType.TEXT)
                .sort("sku", "sku", FieldType.TEXT)
                .sort("listPrice", "list_price", FieldType.NUMBER)
                .sort("createdAt", "created_at", FieldType.TIME)
                .filter("series", "series", FieldType.TEXT)
                .filter("kind", "kind", FieldType.TEXT)
                .filter("currency", "currency", FieldType.TEXT)
                .filter("active", "active", FieldType.BOOLEAN)
                .only("not removed")
                .more(fields.listed(Products.KIND, "custom", ProductRow::custom))
                .by("name");
    }

    /** Their references are kept true. */
    @Produces
    @Singleton
    static FieldKeeper<Product> keeper(Products records) {
        return new FieldKeeper<>(
                Products.KIND, records, product -> product.details().custom(), Product::refer);
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<ProductRow> listing) {
        return FieldBearer.of(listing, "product", ProductState.class, Products.POLICY);
    }

    public Uni<Page<ProductRow>> find(PageRequest request) {
        return fields.page(
                listing,
                request,
                ProductRow::withoutCustom,
                asked -> listing.page(database, cursors, asked, products.visible()));
    }
}
