package dev.guanxi.sales.telesales;

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

/** Finds call lists. */
@ApplicationScoped
public class CallListSearch {
    private static final Listing<CallListRow> LISTING = Listing.of("call_list", CallListRow.COLUMNS, CallListRow::of)
            .named("call-lists", CallListRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("name", "name", FieldType.TEXT)
            .filter("source", "source", FieldType.TEXT)
            .filter("open", "open", FieldType.BOOLEAN)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .by("-createdAt");

    private final CallLists lists;
    private final Pool database;
    private final Cursors cursors;

    CallListSearch(CallLists lists, Pool database, Cursors cursors) {
        this.lists = lists;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<CallListRow> listing() {
        return LISTING;
    }

    public Uni<Page<CallListRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, lists.visible());
    }
}
