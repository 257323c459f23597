package dev.guanxi.contact.purpose;

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

/** Finds purposes. */
@ApplicationScoped
public class PurposeSearch {
    private static final Listing<PurposeRow> LISTING = Listing.of("purpose", PurposeRow.COLUMNS, PurposeRow::of)
            .named("consent-purposes", PurposeRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("code", "code", FieldType.TEXT)
            .filter("active", "active", FieldType.BOOLEAN)
            .by("code");

    private final Purposes purposes;
    private final Pool database;
    private final Cursors cursors;

    PurposeSearch(Purposes purposes, Pool database, Cursors cursors) {
        this.purposes = purposes;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<PurposeRow> listing() {
        return LISTING;
    }

    public Uni<Page<PurposeRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, purposes.visible());
    }
}
