package dev.guanxi.sales.plan;

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

/** Finds account plans. */
@ApplicationScoped
public class PlanSearch {
    private static final Listing<PlanRow> PLANS = Listing.of(PlanRow.TABLE, PlanRow.COLUMNS, PlanRow::of)
            .named(AccountPlans.KIND, PlanRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .sort("name", "name", FieldType.TEXT)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("customerName", "customer_name", FieldType.TEXT)
            .filter("validFrom", "valid_from", FieldType.DATE)
            .filter("validUntil", "valid_until", FieldType.DATE)
            .filter("percent", "percent", FieldType.INTEGER)
            .filter("nextDue", "next_due", FieldType.DATE)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .only(AccountPlans.PRESENT)
            .by("-createdAt");

    private final AccountPlans plans;
    private final Pool database;
    private final Cursors cursors;

    PlanSearch(AccountPlans plans, Pool database, Cursors cursors) {
        this.plans = plans;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<PlanRow> listing() {
        return PLANS;
    }

    public Uni<Page<PlanRow>> find(PageRequest request) {
        return PLANS.page(database, cursors, request, plans.visible());
    }
}
