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

/** Finds amounts that are credited by files or through the API. */
@ApplicationScoped
public class AmountSearch {
    private static final Listing<AmountRow> LISTING = Listing.of("credited_amount", AmountRow.COLUMNS, AmountRow::of)
            .named("commission-amounts", AmountRow.class)
            .sort("creditedAt", "credited_at", FieldType.TIME)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("reference", "reference", FieldType.TEXT)
            .by("-creditedAt");

    private final Amounts amounts;
    private final Pool database;
    private final Cursors cursors;

    AmountSearch(Amounts amounts, Pool database, Cursors cursors) {
        this.amounts = amounts;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<AmountRow> listing() {
        return LISTING;
    }

    public Uni<Page<AmountRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, amounts.visible());
    }
}
