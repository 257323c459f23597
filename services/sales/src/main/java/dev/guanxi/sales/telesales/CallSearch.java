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

/** Finds calls. */
@ApplicationScoped
public class CallSearch {
    private static final Listing<CallRow> LISTING = Listing.of("phone_call", CallRow.COLUMNS, CallRow::of)
            .named("calls", CallRow.class)
            .sort("startedAt", "started_at", FieldType.TIME)
            .filter("status", "status", FieldType.TEXT)
            .filter("listId", "list_id", FieldType.UUID)
            .filter("leadId", "lead_id", FieldType.UUID)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("contactId", "contact_id", FieldType.UUID)
            .filter("result", "result", FieldType.TEXT)
            .filter("effect", "effect", FieldType.TEXT)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .by("-startedAt");

    private final Calls calls;
    private final Pool database;
    private final Cursors cursors;

    CallSearch(Calls calls, Pool database, Cursors cursors) {
        this.calls = calls;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<CallRow> listing() {
        return LISTING;
    }

    public Uni<Page<CallRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, calls.visible());
    }
}
