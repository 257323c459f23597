package dev.guanxi.sales.pool;

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

/** Finds public pools. */
@ApplicationScoped
public class PoolSearch {
    private static final Listing<PoolRow> LISTING = Listing.of("lead_pool", PoolRow.COLUMNS, PoolRow::of)
            .named("lead-pools", PoolRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("name", "name", FieldType.TEXT)
            .filter("place", "place", FieldType.TEXT)
            .by("name");

    private final LeadPools pools;
    private final Pool database;
    private final Cursors cursors;

    PoolSearch(LeadPools pools, Pool database, Cursors cursors) {
        this.pools = pools;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<PoolRow> listing() {
        return LISTING;
    }

    public Uni<Page<PoolRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, pools.visible());
    }
}
