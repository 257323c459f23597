package dev.guanxi.marketing.response;

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

/** Finds responses. */
@ApplicationScoped
public class ResponseSearch {
    private final Listing<ResponseRow> listing;
    private final Responses responses;
    private final Pool database;
    private final Cursors cursors;

    ResponseSearch(Listing<ResponseRow> listing, Responses responses, Pool database, Cursors cursors) {
        this.listing = listing;
        this.responses = responses;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<ResponseRow> listing(FieldCatalogue fields) {
        return Listing.of("response", ResponseRow.COLUMNS, ResponseRow::of)
                .named(Responses.KIND, ResponseRow.class)
                .sort("recordedAt", "recorded_at", FieldType.TIME)
                .filter("campaignId", "campaign_id", FieldType.UUID)
                .filter("channel", "channel", FieldType.TEXT)
                .filter("email", "email", FieldType.TEXT)
                .filter("leadId", "lead_id", FieldType.UUID)
                .filter("customerId", "customer_id", FieldType.UUID)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .filter("team", "team", FieldType.TEXT)
                .only("not removed")
                .more(fields.listed(Responses.KIND, "custom", ResponseRow::custom))
                .by("-recordedAt");
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<ResponseRow> listing) {
        return FieldBearer.of(listing, "response", ResponseState.class, Responses.POLICY);
    }

    public Uni<Page<ResponseRow>> find(PageRequest request) {
        return listing.page(database, cursors, request, responses.visible());
    }
}
