package dev.guanxi.contact.memory;

import dev.guanxi.contact.contact.ContactRemoval;
import dev.guanxi.platform.bin.RecycleBin;
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

/** Finds what is known of guests, also what held before. */
@ApplicationScoped
public class PreferenceSearch {
    private static final Listing<PreferenceRow> LISTING = Listing.of(
                    "preference", PreferenceRow.COLUMNS, PreferenceRow::of)
            .named("preferences", PreferenceRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("contactId", "contact_id", FieldType.UUID)
            .filter("topic", "topic", FieldType.TEXT)
            .filter("standing", "standing", FieldType.TEXT)
            .filter("confirmedOn", "confirmed_on", FieldType.DATE)
            .only(RecycleBin.outside("customer_id"))
            .only(ContactRemoval.outside("contact_id"))
            .only(SensitiveHabits.SHOWABLE)
            .by("-createdAt");

    private final Preferences preferences;
    private final Pool database;
    private final Cursors cursors;

    PreferenceSearch(Preferences preferences, Pool database, Cursors cursors) {
        this.preferences = preferences;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<PreferenceRow> listing() {
        return LISTING;
    }

    /** One page of what is known of guests whom the caller sees. */
    public Uni<Page<PreferenceRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, preferences.visible());
    }
}
