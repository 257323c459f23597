package dev.guanxi.sales.calendar;

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

/** Finds kinds of activity. */
@ApplicationScoped
public class ActivityTypeSearch {
    private static final Listing<ActivityTypeRow> LISTING = Listing.of(
                    "activity_type", ActivityTypeRow.COLUMNS, ActivityTypeRow::of)
            .named("activity-types", ActivityTypeRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("key", "type_key", FieldType.TEXT)
            .by("key");

    private final ActivityTypes types;
    private final Pool database;
    private final Cursors cursors;

    ActivityTypeSearch(ActivityTypes types, Pool database, Cursors cursors) {
        this.types = types;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<ActivityTypeRow> listing() {
        return LISTING;
    }

    public Uni<Page<ActivityTypeRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, types.visible());
    }
}
