package dev.guanxi.service.installedbase;

import dev.guanxi.platform.identity.Visibility;
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

/** Finds installed products among those the caller sees. */
@ApplicationScoped
public class InstalledProductList {
    private static final Listing<InstalledProductRow> LISTING = Listing.of(
                    "installed_product", InstalledProductRow.COLUMNS, InstalledProductRow::of)
            .named("installed-products", InstalledProductRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, "customer_id"))
            .sort("installedAt", "installed_at", FieldType.TIME)
            .sort("name", "name", FieldType.TEXT)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("productId", "product_id", FieldType.UUID)
            .filter("orderId", "order_id", FieldType.UUID)
            .filter("sku", "sku", FieldType.TEXT)
            .filter("serial", "serial", FieldType.TEXT)
            .filter("status", "status", FieldType.TEXT)
            .filter("warrantyUntil", "warranty_until", FieldType.DATE)
            .by("-installedAt");

    private final InstalledProducts products;
    private final Pool database;
    private final Cursors cursors;

    InstalledProductList(InstalledProducts products, Pool database, Cursors cursors) {
        this.products = products;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<InstalledProductRow> listing() {
        return LISTING;
    }

    public Uni<Page<InstalledProductRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, products.visible());
    }
}
