package dev.guanxi.service.cases;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.FieldKeeper;
import dev.guanxi.platform.identity.CurrentCaller;
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
import java.util.List;

/** Finds cases among those the caller sees; a queue is a filter by team, in the order in which they are due. */
@ApplicationScoped
public class CaseList {
    private static final String LEVEL = "customerLevel";

    private final Listing<CaseRow> listing;
    private final Cases cases;
    private final Pool database;
    private final Cursors cursors;
    private final FieldCatalogue fields;
    private final CurrentCaller caller;

    CaseList(
            Listing<CaseRow> listing,
            Cases cases,
            Pool database,
            Cursors cursors,
            FieldCatalogue fields,
            CurrentCaller caller) {
        this.listing = listing;
        this.cases = cases;
        this.database = database;
        this.cursors = cursors;
        this.fields = fields;
        this.caller = caller;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<CaseRow> listing(FieldCatalogue fields) {
        return Listing.of("service_case", CaseRow.COLUMNS, CaseRow::of)
                .named(Cases.KIND, CaseRow.class)
                .ownedBy(new Visibility.Columns("owner_id", "team", null, "customer_id"))
                .sort("openedAt", "opened_at", FieldType.TIME)
                .sort("dueAt", "due_at", FieldType.TIME)
                .sort("number", "number", FieldType.TEXT)
                .filter("status", "status", FieldType.TEXT)
                .filter("priority", "priority", FieldType.TEXT)
                .filter("breached", "breached", FieldType.BOOLEAN)
                .filter("subject", "subject", FieldType.TEXT)
                .filter("customerId", "customer_id", FieldType.UUID)
                .filter(LEVEL, "customer_level", FieldType.TEXT)
                .filter("contactId", "contact_id", FieldType.UUID)
                .filter("orderId", "order_id", FieldType.UUID)
                .filter("installedProductId", "installed_product_id", FieldType.UUID)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .filter("team", "team", FieldType.TEXT)
                .only("not removed")
                .more(fields.listed(Cases.KIND, "custom", CaseRow::custom))
                .by("-openedAt");
    }

    /** Their references are kept true. */
    @Produces
    @Singleton
    static FieldKeeper<Case> keeper(Cases records) {
        return new FieldKeeper<>(Cases.KIND, records, found -> found.contents().custom(), Case::refer);
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<CaseRow> listing) {
        return FieldBearer.of(listing, "service_case", List.of(CaseState.class, Case.Words.class), Cases.POLICY);
    }

    /** Shoppers neither see nor find out how close we want to be to them. */
    public Uni<Page<CaseRow>> find(PageRequest request) {
        if (caller.get().isOutsider() && listing.asked(request).contains(LEVEL)) {
            throw new NotAllowed("case-level-not-yours");
        }
        return fields.page(
                listing,
                request,
                CaseRow::fromOutside,
                asked -> listing.page(database, cursors, asked, cases.visible()));
    }
}
