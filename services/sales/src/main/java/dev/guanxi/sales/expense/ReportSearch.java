package dev.guanxi.sales.expense;

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

/** Finds expense reports. */
@ApplicationScoped
public class ReportSearch {
    private static final Listing<ReportRow> LISTING = Listing.of(ReportRow.TABLE, ReportRow.COLUMNS, ReportRow::of)
            .named("expense-reports", ReportRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .sort("firstDay", "first_day", FieldType.DATE)
            .filter("title", "title", FieldType.TEXT)
            .filter("lastDay", "last_day", FieldType.DATE)
            .filter("expenses", "expenses", FieldType.INTEGER)
            .filter("written", "written", FieldType.INTEGER)
            .filter("waiting", "waiting", FieldType.INTEGER)
            .filter("approved", "approved", FieldType.INTEGER)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .by("-createdAt");

    private final ExpenseReports reports;
    private final Pool database;
    private final Cursors cursors;

    ReportSearch(ExpenseReports reports, Pool database, Cursors cursors) {
        this.reports = reports;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<ReportRow> listing() {
        return LISTING;
    }

    public Uni<Page<ReportRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, reports.visible());
    }
}
