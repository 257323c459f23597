package dev.guanxi.contact.jointplan;

import dev.guanxi.platform.bin.RecycleBin;
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
import java.time.Clock;
import java.time.LocalDate;

/** Finds joint plans, and partners without one. */
@ApplicationScoped
public class JointPlanSearch {
    private static final Listing<JointPlanRow> PLANS = Listing.of("joint_plan", JointPlanRow.COLUMNS, JointPlanRow::of)
            .named("joint-plans", JointPlanRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("standing", "standing", FieldType.TEXT)
            .filter("validUntil", "valid_until", FieldType.DATE)
            .only(RecycleBin.outside("customer_id"))
            .by("-createdAt");

    private static final Listing<MissingPlan> MISSING = Listing.of(
                    "partnership", "id, planned_until, owner_id", MissingPlan::of)
            .named("missing-joint-plans", MissingPlan.class)
            .sort("plannedUntil", "planned_until", FieldType.DATE)
            .only(RecycleBin.outside("partnership.id"))
            .by("plannedUntil");

    private final JointPlans plans;
    private final Pool database;
    private final Cursors cursors;
    private final Clock clock;

    JointPlanSearch(JointPlans plans, Pool database, Cursors cursors, Clock clock) {
        this.plans = plans;
        this.database = database;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<JointPlanRow> listing() {
        return PLANS;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<MissingPlan> listingOfMissing() {
        return MISSING;
    }

    /** One page of the plans that the caller sees. */
    public Uni<Page<JointPlanRow>> find(PageRequest request) {
        return PLANS.page(database, cursors, request, plans.visible());
    }

    /** One page of the partners whom the caller sees and with whom nothing is planned today. */
    public Uni<Page<MissingPlan>> missing(PageRequest request) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return MISSING.page(
                database, cursors, request, plans.visible(), bind -> "planned_until < " + bind.apply(today));
    }
}
