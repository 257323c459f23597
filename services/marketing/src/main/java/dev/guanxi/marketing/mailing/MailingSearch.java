package dev.guanxi.marketing.mailing;

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
import java.util.UUID;

/** Finds mailings, and what became of their targets. */
@ApplicationScoped
public class MailingSearch {
    private static final Listing<MailingTarget> TARGETS = Listing.of(
                    "mailing_target", MailingTarget.COLUMNS, MailingTarget::of)
            .named("mailing-targets", MailingTarget.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("position", "position", FieldType.INTEGER)
            .filter("contactId", "contact_id", FieldType.UUID)
            .filter("outcome", "outcome", FieldType.TEXT)
            .filter("reason", "reason", FieldType.TEXT)
            .filter("level", RelationshipLevel.of("mailing_target.contact_id"), FieldType.TEXT)
            .by("position");

    private final Listing<MailingRow> listing;
    private final MailingService service;
    private final Mailings mailings;
    private final Pool database;
    private final Cursors cursors;

    MailingSearch(
            Listing<MailingRow> listing, MailingService service, Mailings mailings, Pool database, Cursors cursors) {
        this.listing = listing;
        this.service = service;
        this.mailings = mailings;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<MailingRow> listing(FieldCatalogue fields) {
        return Listing.of("mailing", MailingRow.COLUMNS, MailingRow::of)
                .named(Mailings.KIND, MailingRow.class)
                .sort("draftedAt", "drafted_at", FieldType.TIME)
                .filter("campaignId", "campaign_id", FieldType.UUID)
                .filter("purpose", "purpose", FieldType.TEXT)
                .filter("status", "status", FieldType.TEXT)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .only("not removed")
                .more(fields.listed(Mailings.KIND, "custom", MailingRow::custom))
                .by("-draftedAt");
    }

    /** The same of their targets. */
    @Produces
    @Singleton
    public static Listing<MailingTarget> listingOfTargets() {
        return TARGETS;
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<MailingRow> listing) {
        return FieldBearer.of(listing, "mailing", MailingState.class, Mailings.POLICY);
    }

    public Uni<Page<MailingRow>> find(PageRequest request) {
        return listing.page(database, cursors, request, mailings.visible());
    }

    /** One page of the targets of a mailing that the caller sees. */
    public Uni<Page<MailingTarget>> targets(UUID mailing, PageRequest request) {
        return service.get(mailing)
                .chain(found -> TARGETS.page(
                        database,
                        cursors,
                        request,
                        Visibility.EVERYTHING,
                        bind -> "mailing_id = " + bind.apply(found.id())));
    }
}
