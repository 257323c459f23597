package dev.guanxi.sales.commission;

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

/** Finds commission plans. */
@ApplicationScoped
public class PlanSearch {
    private static final Listing<PlanRow> LISTING = Listing.of("commission_plan", PlanRow.COLUMNS, PlanRow::of)
            .named("commission-plans", PlanRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("name", "name", FieldType.TEXT)
            .filter("currency", "currency", FieldType.TEXT)
            .filter("period", "period", FieldType.TEXT)
            .by("name");

    private final Plans plans;
    private final Pool database;
    private final Cursors cursors;

    PlanSearch(Plans plans, Pool database, Cursors cursors) {
        this.plans = plans;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<PlanRow> listing() {
        return LISTING;
    }

    public Uni<Page<PlanRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, plans.visible());
    }
}
