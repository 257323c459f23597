package dev.guanxi.sales.workday;

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

/** Finds working calendars. */
@ApplicationScoped
public class WorkingCalendarSearch {
    private static final Listing<WorkingCalendarRow> LISTING = Listing.of(
                    "working_calendar", WorkingCalendarRow.COLUMNS, WorkingCalendarRow::of)
            .named("working-calendars", WorkingCalendarRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("place", "place", FieldType.TEXT)
            .filter("name", "name", FieldType.TEXT)
            .by("place");

    private final WorkingCalendars calendars;
    private final Pool database;
    private final Cursors cursors;

    WorkingCalendarSearch(WorkingCalendars calendars, Pool database, Cursors cursors) {
        this.calendars = calendars;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<WorkingCalendarRow> listing() {
        return LISTING;
    }

    public Uni<Page<WorkingCalendarRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, calendars.visible());
    }
}
