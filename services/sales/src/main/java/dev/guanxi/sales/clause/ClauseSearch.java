package dev.guanxi.sales.clause;

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

/** Finds clauses. */
@ApplicationScoped
public class ClauseSearch {
    private static final Listing<ClauseRow> LISTING = Listing.of("clause", ClauseRow.COLUMNS, ClauseRow::of)
            .named("clauses", ClauseRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("key", "clause_key", FieldType.TEXT)
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("language", "language", FieldType.TEXT)
            .filter("category", "category", FieldType.TEXT)
            .filter("title", "title", FieldType.TEXT)
            .filter("status", "status", FieldType.TEXT)
            .filter("retired", "retired", FieldType.BOOLEAN)
            .filter("alternatives", "alternatives", FieldType.BOOLEAN)
            .by("key");

    private final Clauses clauses;
    private final Pool database;
    private final Cursors cursors;

    ClauseSearch(Clauses clauses, Pool database, Cursors cursors) {
        this.clauses = clauses;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<ClauseRow> listing() {
        return LISTING;
    }

    public Uni<Page<ClauseRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, clauses.visible());
    }
}
