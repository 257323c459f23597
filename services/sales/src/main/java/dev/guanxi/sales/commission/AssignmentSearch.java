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

/** Finds who is on which commission plan. */
@ApplicationScoped
public class AssignmentSearch {
    private static final Listing<AssignmentRow> LISTING = Listing.of(
                    "commission_assignment", AssignmentRow.COLUMNS, AssignmentRow::of)
            .named("commission-assignments", AssignmentRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("planId", "plan_id", FieldType.UUID)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .by("-createdAt");

    private final Assignments assignments;
    private final Pool database;
    private final Cursors cursors;

    AssignmentSearch(Assignments assignments, Pool database, Cursors cursors) {
        this.assignments = assignments;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<AssignmentRow> listing() {
        return LISTING;
    }

    public Uni<Page<AssignmentRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, assignments.visible());
    }
}
