package dev.guanxi.contact.contact;

import dev.guanxi.contact.matching.Lookups;
import dev.guanxi.contact.search.ListSearch;
import dev.guanxi.contact.search.RecordKind;
import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.FieldKeeper;
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
import org.jspecify.annotations.Nullable;

/** Finds contacts: by fields, and by whatever the one search finds them by. */
@ApplicationScoped
public class ContactSearch {

    private final Listing<ContactRow> listing;
    private final Contacts contacts;
    private final ListSearch search;
    private final Pool database;
    private final Cursors cursors;

    ContactSearch(Listing<ContactRow> listing, Contacts contacts, ListSearch search, Pool database, Cursors cursors) {
        this.listing = listing;
        this.contacts = contacts;
        this.search = search;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<ContactRow> listing(FieldCatalogue fields) {
        return Listing.of("contact", ContactRow.COLUMNS, ContactRow::of)
                .named(Contacts.KIND, ContactRow.class)
                .sort("createdAt", "created_at", FieldType.TIME)
                .sort("fullName", "full_name", FieldType.TEXT)
                .filter("customerId", "customer_id", FieldType.UUID)
                .filter("email", "email", Lookups.EMAIL)
                .filter("phone", "phone", Lookups.PHONE)
                .filter("jobTitle", "job_title", FieldType.TEXT)
                .filter("birthday", "birthday", FieldType.DATE)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .filter("team", "team", FieldType.TEXT)
                .more(fields.listed(Contacts.KIND, "custom", ContactRow::custom))
                .by("-createdAt");
    }

    /** Their references are kept true. */
    @Produces
    @Singleton
    static FieldKeeper<Contact> keeper(Contacts records) {
        return new FieldKeeper<>(
                Contacts.KIND, records, contact -> contact.profile().custom(), Contact::refer);
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<ContactRow> listing) {
        return FieldBearer.of(listing, "contact", ContactState.class, Contacts.POLICY)
                .without("absorbed");
    }

    /** One page of the contacts that the caller sees. */
    public Uni<Page<ContactRow>> find(PageRequest request, @Nullable String query) {
        return search.condition(RecordKind.CONTACT, "contact", query, request.limit())
                .chain(typed -> listing.page(
                        database,
                        cursors,
                        request,
                        contacts.visible(),
                        _ -> "not erased and merged_into is null and not removed",
                        typed));
    }
}
