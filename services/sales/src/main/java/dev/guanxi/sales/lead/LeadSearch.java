package dev.guanxi.sales.lead;

import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.FieldKeeper;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.routing.LeadConditions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Finds leads. */
@ApplicationScoped
public class LeadSearch implements LeadConditions {
    private final Listing<LeadRow> listing;
    private final Leads leads;
    private final Pool database;
    private final Cursors cursors;

    LeadSearch(Listing<LeadRow> listing, Leads leads, Pool database, Cursors cursors) {
        this.listing = listing;
        this.leads = leads;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<LeadRow> listing(FieldCatalogue fields) {
        return Listing.of("lead", LeadRow.COLUMNS, LeadRow::of)
                .named(Leads.KIND, LeadRow.class)
                .sort("createdAt", "created_at", FieldType.TIME)
                .filter("number", "number", FieldType.TEXT)
                .filter("source", "source", FieldType.TEXT)
                .filter("status", "status", FieldType.TEXT)
                .filter("company", "company", FieldType.TEXT)
                .filter("familyName", "family_name", FieldType.TEXT)
                .filter("email", "email", FieldType.TEXT)
                .filter("phone", "phone", FieldType.TEXT)
                .filter("country", "country", FieldType.TEXT)
                .filter("province", "province", FieldType.TEXT)
                .filter("city", "city", FieldType.TEXT)
                .filter("district", "district", FieldType.TEXT)
                .filter("postcode", "postcode", FieldType.TEXT)
                .filter("industry", "industry", FieldType.TEXT)
                .filter("campaignId", "campaign_id", FieldType.UUID)
                .filter("responseId", "response_id", FieldType.UUID)
                .filter("customerId", "customer_id", FieldType.UUID)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .filter("team", "team", FieldType.TEXT)
                .filter("poolId", "pool_id", FieldType.UUID)
                .filter("touchedAt", "touched_at", FieldType.TIME)
                .filter("protectedUntil", "protected_until", FieldType.TIME)
                .filter("score", "score", FieldType.NUMBER)
                .sort("ranking", "score_rank", FieldType.NUMBER)
                .only("not removed")
                .more(fields.listed(Leads.KIND, "custom", LeadRow::custom))
                .by("-createdAt");
    }

    /** Their references are kept true. */
    @Produces
    @Singleton
    static FieldKeeper<Lead> keeper(Leads records) {
        return new FieldKeeper<>(Leads.KIND, records, lead -> lead.profile().custom(), Lead::refer);
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<LeadRow> listing) {
        return FieldBearer.of(listing, "lead", LeadState.class, Leads.POLICY).without("customTypes");
    }

    @Override
    public void ensureKnown(@Nullable String filter) {
        listing.ensureKnows(filter, null);
    }

    @Override
    public String condition(@Nullable String filter, Sql sql) {
        return listing.condition(filter, sql);
    }

    /** What the present caller sees of leads. */
    public Visibility visible() {
        return leads.visible();
    }

    public Uni<Page<LeadRow>> find(PageRequest request) {
        return listing.page(database, cursors, request, leads.visible());
    }
}
