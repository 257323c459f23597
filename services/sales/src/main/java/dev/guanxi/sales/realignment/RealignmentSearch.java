package dev.guanxi.sales.realignment;

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

/** Finds realignments. */
@ApplicationScoped
public class RealignmentSearch {
    private static final Listing<RealignmentRow> LISTING = Listing.of(
                    "realignment", RealignmentRow.COLUMNS, RealignmentRow::of)
            .named("realignments", RealignmentRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("status", "status", FieldType.TEXT)
            .filter("effectiveOn", "effective_on", FieldType.DATE)
            .filter("draftedBy", "drafted_by", FieldType.TEXT)
            .filter("decidedBy", "decided_by", FieldType.TEXT)
            .by("-createdAt");

    private final Realignments realignments;
    private final Pool database;
    private final Cursors cursors;

    RealignmentSearch(Realignments realignments, Pool database, Cursors cursors) {
        this.realignments = realignments;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<RealignmentRow> listing() {
        return LISTING;
    }

    public Uni<Page<RealignmentRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, realignments.visible());
    }
}
