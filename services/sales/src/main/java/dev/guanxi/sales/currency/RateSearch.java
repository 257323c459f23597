package dev.guanxi.sales.currency;

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

/** Finds rates of the day. */
@ApplicationScoped
public class RateSearch {
    private static final Listing<RateRow> LISTING = Listing.of("exchange_rate", RateRow.COLUMNS, RateRow::of)
            .named("exchange-rates", RateRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("day", "day", FieldType.DATE)
            .filter("currency", "currency", FieldType.TEXT)
            .filter("house", "house", FieldType.TEXT)
            .by("-day");

    private final DayRates rates;
    private final Pool database;
    private final Cursors cursors;

    RateSearch(DayRates rates, Pool database, Cursors cursors) {
        this.rates = rates;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<RateRow> listing() {
        return LISTING;
    }

    public Uni<Page<RateRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, rates.visible());
    }
}
