package dev.guanxi.platform.web.things;

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
import java.util.concurrent.atomic.AtomicInteger;

/** Finds things. */
@ApplicationScoped
public class ThingSearch {
    private static final Listing<ThingRow> LISTING = Listing.of("thing", ThingRow.COLUMNS, ThingRow::of)
            .named("things", ThingRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .sort("name", "name", FieldType.TEXT)
            .filter("colour", "colour", FieldType.TEXT)
            .by("-createdAt");

    private final Things things;
    private final Pool database;
    private final Cursors cursors;
    private final AtomicInteger asked = new AtomicInteger();

    ThingSearch(Things things, Pool database, Cursors cursors) {
        this.things = things;
        this.database = database;
        this.cursors = cursors;
    }

    @Produces
    @Singleton
    public static Listing<ThingRow> listing() {
        return LISTING;
    }

    public Uni<Page<ThingRow>> find(PageRequest request) {
        asked.incrementAndGet();
        return LISTING.page(database, cursors, request, things.visible());
    }

    /** How many pages were asked for. */
    public int asked() {
        return asked.get();
    }
}
