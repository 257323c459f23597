package dev.guanxi.marketing.campaign;

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
    private static final Listing<CampaignRow> LISTING = Listing.of("campaign", CampaignRow.COLUMNS, CampaignRow::of)
            .named("campaigns", CampaignRow.class)
            .sort("plannedAt", "planned_at", FieldType.TIME)
            .sort("name", "name", FieldType.TEXT)
            .sort("startsOn", "starts_on", FieldType.DATE)
            .filter("kind", "kind", FieldType.TEXT)
            .filter("status", "status", FieldType.TEXT)
            .filter("endsOn", "ends_on", FieldType.DATE)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .by("-plannedAt");

    private final Campaigns campaigns;
    private final Pool database;
    private final Cursors cursors;

    CampaignSearch(Campaigns campaigns, Pool database, Cursors cursors) {
        this.campaigns = campaigns;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<CampaignRow> listing() {
        return LISTING;
    }

    public Uni<Page<CampaignRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, campaigns.visible());
    }
}
