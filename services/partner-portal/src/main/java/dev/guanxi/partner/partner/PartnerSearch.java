package dev.guanxi.partner.partner;

import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
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

/** Finds partners. */
@ApplicationScoped
public class PartnerSearch {
    private final Listing<PartnerRow> listing;
    private final Partners partners;
    private final Pool database;
    private final Cursors cursors;
    private final FieldCatalogue fields;

    PartnerSearch(
            Listing<PartnerRow> listing, Partners partners, Pool database, Cursors cursors, FieldCatalogue fields) {
        this.listing = listing;
        this.partners = partners;
        this.database = database;
        this.cursors = cursors;
        this.fields = fields;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<PartnerRow> listing(FieldCatalogue fields) {
        return Listing.of("partner", PartnerRow.COLUMNS, PartnerRow::of)
                .named(Partners.KIND, PartnerRow.class)
                .ownedBy(new Visibility.Columns("owner_id", "team", "id", null))
                .sort("name", "name", FieldType.TEXT)
                .sort("admittedAt", "admitted_at", FieldType.TIME)
                .filter("tier", "tier", FieldType.TEXT)
                .filter("status", "status", FieldType.TEXT)
                .only("not removed")
                .more(fields.listed(Partners.KIND, "custom", PartnerRow::custom))
                .by("name");
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<PartnerRow> listing) {
        return FieldBearer.of(listing, "partner", PartnerState.class, Partners.POLICY);
    }

    public Uni<Page<PartnerRow>> find(PageRequest request) {
        return fields.page(
                listing,
                request,
                PartnerRow::withoutCustom,
                asked -> listing.page(database, cursors, asked, partners.visible()));
    }
}
