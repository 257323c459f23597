package dev.guanxi.service.cases;

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

/** Finds cases among those the caller sees; a queue is a filter by team, in the order in which they are due. */
@ApplicationScoped
public class CaseList {
    private static final Listing<CaseRow> LISTING = Listing.of("service_case", CaseRow.COLUMNS, CaseRow::of)
            .named("cases", CaseRow.class)
            .ownedBy(new Visibility.Columns("owner_id", "team", null, "customer_id"))
            .sort("openedAt", "opened_at", FieldType.TIME)
            .sort("dueAt", "due_at", FieldType.TIME)
            .sort("number", "number", FieldType.TEXT)
            .filter("status", "status", FieldType.TEXT)
            .filter("priority", "priority", FieldType.TEXT)
            .filter("breached", "breached", FieldType.BOOLEAN)
            .filter("subject", "subject", FieldType.TEXT)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("contactId", "contact_id", FieldType.UUID)
            .filter("orderId", "order_id", FieldType.UUID)
            .filter("installedProductId", "installed_product_id", FieldType.UUID)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .by("-openedAt");

    private final Cases cases;
    private final Pool database;
    private final Cursors cursors;

    CaseList(Cases cases, Pool database, Cursors cursors) {
        this.cases = cases;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<CaseRow> listing() {
        return LISTING;
    }

    public Uni<Page<CaseRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, cases.visible());
    }
}
