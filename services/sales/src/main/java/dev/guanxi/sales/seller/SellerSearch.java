package dev.guanxi.sales.seller;

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

/** Finds the people who sell. */
@ApplicationScoped
public class SellerSearch {
    private static final Listing<SellerRow> LISTING = Listing.of("seller", SellerRow.COLUMNS, SellerRow::of)
            .named("sellers", SellerRow.class)
            .sort("name", "name", FieldType.TEXT)
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("team", "team", FieldType.TEXT)
            .filter("region", "region", FieldType.TEXT)
            .filter("manager", "manager", FieldType.TEXT)
            .filter("login", "login", FieldType.TEXT)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .by("name");

    private final Sellers sellers;
    private final Pool database;
    private final Cursors cursors;

    SellerSearch(Sellers sellers, Pool database, Cursors cursors) {
        this.sellers = sellers;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<SellerRow> listing() {
        return LISTING;
    }

    public Uni<Page<SellerRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, sellers.visible());
    }
}
