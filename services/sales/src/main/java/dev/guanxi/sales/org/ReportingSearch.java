package dev.guanxi.sales.org;

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

/** Finds reporting lines: those of a person are the history of to whom they reported. */
@ApplicationScoped
public class ReportingSearch {
    private static final Listing<ReportingRow> LISTING = Listing.of(
                    ReportingRow.TABLE, ReportingRow.COLUMNS, ReportingRow::of)
            .named("reporting-lines", ReportingRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("sellerId", "seller_id", FieldType.UUID)
            .filter("managerId", "manager_id", FieldType.UUID)
            .filter("jobTitle", "job_title", FieldType.TEXT)
            .filter("fromDay", "from_day", FieldType.DATE)
            .filter("untilDay", "until_day", FieldType.DATE)
            .filter("gone", "gone", FieldType.BOOLEAN)
            .by("-createdAt");

    private final ReportingLines lines;
    private final Pool database;
    private final Cursors cursors;

    ReportingSearch(ReportingLines lines, Pool database, Cursors cursors) {
        this.lines = lines;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<ReportingRow> listing() {
        return LISTING;
    }

    public Uni<Page<ReportingRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, lines.visible());
    }
}
