package dev.guanxi.marketing.campaign;

import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
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

/** Finds campaigns. */
@ApplicationScoped
public class CampaignSearch {
    private final Listing<CampaignRow> listing;
    private final Campaigns campaigns;
    private final Pool database;
    private final Cursors cursors;

    CampaignSearch(Listing<CampaignRow> listing, Campaigns campaigns, Pool database, Cursors cursors) {
        this.listing = listing;
        this.campaigns = campaigns;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<CampaignRow> listing(FieldCatalogue fields) {
        return Listing.of("campaign", CampaignRow.COLUMNS, CampaignRow::of)
                .named(Campaigns.KIND, CampaignRow.class)
                .sort("plannedAt", "planned_at", FieldType.TIME)
                .sort("name", "name", FieldType.TEXT)
                .sort("startsOn", "starts_on", FieldType.DATE)
                .filter("kind", "kind", FieldType.TEXT)
                .filter("status", "status", FieldType.TEXT)
                .filter("endsOn", "ends_on", FieldType.DATE)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .filter("team", "team", FieldType.TEXT)
                .only("not removed")
                .more(fields.listed(Campaigns.KIND, "custom", CampaignRow::custom))
                .by("-plannedAt");
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<CampaignRow> listing) {
        return FieldBearer.of(listing, "campaign", CampaignState.class, Campaigns.POLICY);
    }

    public Uni<Page<CampaignRow>> find(PageRequest request) {
        return listing.page(database, cursors, request, campaigns.visible());
    }
}
