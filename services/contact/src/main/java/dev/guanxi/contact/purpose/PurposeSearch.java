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

/** Finds purposes. */
@ApplicationScoped
public class PurposeSearch {
    private static final Listing<PurposeRow> LISTING = Listing.of("purpose", PurposeRow.COLUMNS, PurposeRow::of)
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

    public Uni<Page<PurposeRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, purposes.visible());
    }
}
