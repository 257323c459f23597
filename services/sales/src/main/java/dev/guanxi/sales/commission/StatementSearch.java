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

/** Finds statements of commissions. */
@ApplicationScoped
public class StatementSearch {
    private static final Listing<StatementRow> LISTING = Listing.of(
                    "commission_statement", StatementRow.COLUMNS, StatementRow::of)
            .named("commission-statements", StatementRow.class)
            .sort("firstDay", "first_day", FieldType.DATE)
            .filter("period", "period", FieldType.TEXT)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("runId", "run_id", FieldType.UUID)
            .filter("planId", "plan_id", FieldType.UUID)
            .filter("assignmentId", "assignment_id", FieldType.UUID)
            .filter("status", "status", FieldType.TEXT)
            .by("-firstDay");

    private final Statements statements;
    private final Pool database;
    private final Cursors cursors;

    StatementSearch(Statements statements, Pool database, Cursors cursors) {
        this.statements = statements;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<StatementRow> listing() {
        return LISTING;
    }

    public Uni<Page<StatementRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, statements.visible());
    }
}
