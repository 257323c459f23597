package dev.guanxi.contact.privacy;

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

/** Finds privacy requests. */
@ApplicationScoped
public class PrivacyRequestSearch {
    private static final Listing<PrivacyRequestRow> LISTING = Listing.of(
                    "privacy_request", PrivacyRequestRow.COLUMNS, PrivacyRequestRow::of)
            .named("privacy-requests", PrivacyRequestRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("requestedAt", "requested_at", FieldType.TIME)
            .filter("kind", "kind", FieldType.TEXT)
            .filter("status", "status", FieldType.TEXT)
            .filter("subjectId", "subject_id", FieldType.UUID)
            .by("-requestedAt");

    private final PrivacyRequests requests;
    private final Pool database;
    private final Cursors cursors;

    PrivacyRequestSearch(PrivacyRequests requests, Pool database, Cursors cursors) {
        this.requests = requests;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<PrivacyRequestRow> listing() {
        return LISTING;
    }

    public Uni<Page<PrivacyRequestRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, requests.visible());
    }
}
