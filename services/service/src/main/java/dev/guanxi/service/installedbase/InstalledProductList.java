package dev.guanxi.service.installedbase;

import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.FieldKeeper;
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
    private final Listing<InstalledProductRow> listing;
    private final InstalledProducts products;
    private final Pool database;
    private final Cursors cursors;
    private final FieldCatalogue fields;

    InstalledProductList(
            Listing<InstalledProductRow> listing,
            InstalledProducts products,
            Pool database,
            Cursors cursors,
            FieldCatalogue fields) {
        this.listing = listing;
        this.products = products;
        this.database = database;
        this.cursors = cursors;
        this.fields = fields;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<InstalledProductRow> listing(FieldCatalogue fields) {
        return Listing.of("installed_product", InstalledProductRow.COLUMNS, InstalledProductRow::of)
                .named(InstalledProducts.KIND, InstalledProductRow.class)
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
                .only("not removed")
                .more(fields.listed(InstalledProducts.KIND, "custom", InstalledProductRow::custom))
                .by("-installedAt");
    }

    /** Their references are kept true. */
    @Produces
    @Singleton
    static FieldKeeper<InstalledProduct> keeper(InstalledProducts records) {
        return new FieldKeeper<>(InstalledProducts.KIND, records, InstalledProduct::custom, InstalledProduct::refer);
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<InstalledProductRow> listing) {
        return FieldBearer.of(listing, "installed_product", InstalledProductState.class, InstalledProducts.POLICY)
                .without("orderLine");
    }

    public Uni<Page<InstalledProductRow>> find(PageRequest request) {
        return fields.page(
                listing,
                request,
                InstalledProductRow::withoutCustom,
                asked -> listing.page(database, cursors, asked, products.visible()));
    }
}
