package dev.guanxi.partner.partner;

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
    private static final Listing<PartnerRow> LISTING = Listing.of("partner", PartnerRow.COLUMNS, PartnerRow::of)
            .named("partners", PartnerRow.class)
            .ownedBy(new Visibility.Columns("owner_id", "team", "id", null))
            .sort("name", "name", FieldType.TEXT)
            .sort("admittedAt", "admitted_at", FieldType.TIME)
            .filter("tier", "tier", FieldType.TEXT)
            .filter("status", "status", FieldType.TEXT)
            .by("name");

    private final Partners partners;
    private final Pool database;
    private final Cursors cursors;

    PartnerSearch(Partners partners, Pool database, Cursors cursors) {
        this.partners = partners;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<PartnerRow> listing() {
        return LISTING;
    }

    public Uni<Page<PartnerRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, partners.visible());
    }
}
