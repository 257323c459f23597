package dev.guanxi.sales.document;

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

/** Finds documents. */
@ApplicationScoped
public class DocumentSearch {
    private final Listing<DocumentRow> listing;
    private final Documents documents;
    private final Pool database;
    private final Cursors cursors;

    DocumentSearch(Listing<DocumentRow> listing, Documents documents, Pool database, Cursors cursors) {
        this.listing = listing;
        this.documents = documents;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<DocumentRow> listing(FieldCatalogue fields) {
        return Listing.of(DocumentRow.TABLE, DocumentRow.COLUMNS, DocumentRow::of)
                .named(Documents.KIND, DocumentRow.class)
                .sort("createdAt", "created_at", FieldType.TIME)
                .sort("name", "name", FieldType.TEXT)
                .sort("signBy", "sign_by", FieldType.DATE)
                .filter("number", "number", FieldType.TEXT)
                .filter("kind", "kind", FieldType.TEXT)
                .filter("status", "status", FieldType.TEXT)
                .filter("language", "language", FieldType.TEXT)
                .filter("templateId", "template_id", FieldType.UUID)
                .filter("customerId", "customer_id", FieldType.UUID)
                .filter("customerName", "customer_name", FieldType.TEXT)
                .filter("contactId", "contact_id", FieldType.UUID)
                .filter("opportunityId", "opportunity_id", FieldType.UUID)
                .filter("quoteId", "quote_id", FieldType.UUID)
                .filter("startsOn", "starts_on", FieldType.DATE)
                .filter("endsOn", "ends_on", FieldType.DATE)
                .filter("noticeOn", "notice_on", FieldType.DATE)
                .filter("sentAt", "sent_at", FieldType.TIME)
                .filter("closedAt", "closed_at", FieldType.TIME)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .filter("team", "team", FieldType.TEXT)
                .only(Documents.PRESENT)
                .more(fields.listed(Documents.KIND, "custom", DocumentRow::custom))
                .by("-createdAt");
    }

    /** Their references are kept true. */
    @Produces
    @Singleton
    static FieldKeeper<Document> keeper(Documents records) {
        return new FieldKeeper<>(
                Documents.KIND, records, document -> document.terms().custom(), Document::refer);
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<DocumentRow> listing) {
        return FieldBearer.of(listing, "document", DocumentState.class, Documents.POLICY);
    }

    public Uni<Page<DocumentRow>> find(PageRequest request) {
        return listing.page(database, cursors, request, documents.visible());
    }
}
