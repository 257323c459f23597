package dev.guanxi.contact.need;

import dev.guanxi.platform.bin.RecycleBin;
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

/** Finds needs in the catalogue, and what single customers need. */
@ApplicationScoped
public class NeedSearch {
    private static final Listing<NeedRow> CATALOGUE = Listing.of("need", NeedRow.COLUMNS, NeedRow::of)
            .named("needs", NeedRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("english", "english", FieldType.TEXT)
            .filter("chinese", "chinese", FieldType.TEXT)
            .filter("foundBy", "found_by", FieldType.TEXT)
            .filter("retired", "retired", FieldType.BOOLEAN)
            .by("-createdAt");

    private static final Listing<CustomerNeedRow> NOTED = Listing.of(
                    "customer_need", CustomerNeedRow.COLUMNS, CustomerNeedRow::of)
            .named("customer-needs", CustomerNeedRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("needId", "need_id", FieldType.UUID)
            .filter("importance", "importance", FieldType.INTEGER)
            .filter("met", "met", FieldType.BOOLEAN)
            .only(RecycleBin.outside("customer_id"))
            .by("-createdAt");

    private final Needs needs;
    private final CustomerNeeds customerNeeds;
    private final Pool database;
    private final Cursors cursors;

    NeedSearch(Needs needs, CustomerNeeds customerNeeds, Pool database, Cursors cursors) {
        this.needs = needs;
        this.customerNeeds = customerNeeds;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<NeedRow> listingOfCatalogue() {
        return CATALOGUE;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<CustomerNeedRow> listingOfNoted() {
        return NOTED;
    }

    /** One page of the catalogue. */
    public Uni<Page<NeedRow>> catalogue(PageRequest request) {
        return CATALOGUE.page(database, cursors, request, needs.visible());
    }

    /** One page of what customers need whom the caller sees. */
    public Uni<Page<CustomerNeedRow>> noted(PageRequest request) {
        return NOTED.page(database, cursors, request, customerNeeds.visible());
    }
}
