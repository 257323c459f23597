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

/** Finds lines of statements of commissions. */
@ApplicationScoped
public class LineSearch {
    private static final Listing<LineRow> LISTING = Listing.of("commission_line", LineRow.COLUMNS, LineRow::of)
            .named("commission-lines", LineRow.class)
            .sort("position", "position", FieldType.INTEGER)
            .filter("statementId", "statement_id", FieldType.UUID)
            .filter("kind", "kind", FieldType.TEXT)
            .filter("sourceId", "source_id", FieldType.UUID)
            .filter("period", "period", FieldType.TEXT)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .by("position");

    private final Statements statements;
    private final Pool database;
    private final Cursors cursors;

    LineSearch(Statements statements, Pool database, Cursors cursors) {
        this.statements = statements;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<LineRow> listing() {
        return LISTING;
    }

    public Uni<Page<LineRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, statements.visible());
    }
}
