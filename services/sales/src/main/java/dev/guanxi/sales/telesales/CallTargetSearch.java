package dev.guanxi.sales.telesales;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.CurrentCaller;
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
import java.util.UUID;

/** Finds whom people are to call. They see whom they were given, and managers those of their teams' lists. */
@ApplicationScoped
public class CallTargetSearch {
    private static final Listing<CallTargetRow> LISTING = Listing.of(
                    CallTargetRow.TABLE, CallTargetRow.COLUMNS, CallTargetRow::of)
            .named("call-targets", CallTargetRow.class)
            .sort("addedAt", "added_at", FieldType.TIME)
            .sort("nextAt", "next_at", FieldType.TIME)
            .filter("id", "id", FieldType.UUID)
            .filter("listId", "list_id", FieldType.UUID)
            .filter("leadId", "lead_id", FieldType.UUID)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("contactId", "contact_id", FieldType.UUID)
            .filter("state", "state", FieldType.TEXT)
            .filter("leftOut", "left_out", FieldType.TEXT)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .filter("attempts", "attempts", FieldType.NUMBER)
            .filter("lastResult", "last_result", FieldType.TEXT)
            .filter("callBackAt", "call_back_at", FieldType.TIME)
            .by("-addedAt");

    private final CurrentCaller caller;
    private final Pool database;
    private final Cursors cursors;

    CallTargetSearch(CurrentCaller caller, Pool database, Cursors cursors) {
        this.caller = caller;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<CallTargetRow> listing() {
        return LISTING;
    }

    public Uni<Page<CallTargetRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, CallLists.POLICY.visibleTo(caller.get()));
    }

    /** One that the caller sees. */
    public Uni<CallTargetRow> get(UUID id) {
        return find(new PageRequest(1, null, "id==" + id, null, false))
                .map(page -> page.items().stream().findFirst().orElseThrow(() -> new NotFound("call-target", id)));
    }
}
