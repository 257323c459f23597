package dev.guanxi.sales.commission;

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

/** Finds how deals are shared. */
@ApplicationScoped
public class SplitSearch {
    private static final Listing<SplitRow> LISTING = Listing.of("deal_split", SplitRow.COLUMNS, SplitRow::of)
            .named("commission-splits", SplitRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("dealId", "deal_id", FieldType.UUID)
            .by("-createdAt");

    private final Splits splits;
    private final Pool database;
    private final Cursors cursors;

    SplitSearch(Splits splits, Pool database, Cursors cursors) {
        this.splits = splits;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<SplitRow> listing() {
        return LISTING;
    }

    public Uni<Page<SplitRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, splits.visible());
    }
}
