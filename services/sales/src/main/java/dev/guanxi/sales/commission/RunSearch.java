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

/** Finds commission runs. */
@ApplicationScoped
public class RunSearch {
    private static final Listing<RunRow> LISTING = Listing.of("commission_run", RunRow.COLUMNS, RunRow::of)
            .named("commission-runs", RunRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("period", "period", FieldType.TEXT)
            .filter("status", "status", FieldType.TEXT)
            .by("-createdAt");

    private final Runs runs;
    private final Pool database;
    private final Cursors cursors;

    RunSearch(Runs runs, Pool database, Cursors cursors) {
        this.runs = runs;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<RunRow> listing() {
        return LISTING;
    }

    public Uni<Page<RunRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, runs.visible());
    }
}
