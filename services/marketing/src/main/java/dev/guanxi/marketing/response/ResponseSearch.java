package dev.guanxi.marketing.response;

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
    private static final Listing<ResponseRow> LISTING = Listing.of("response", ResponseRow.COLUMNS, ResponseRow::of)
            .named("responses", ResponseRow.class)
            .sort("recordedAt", "recorded_at", FieldType.TIME)
            .filter("campaignId", "campaign_id", FieldType.UUID)
            .filter("channel", "channel", FieldType.TEXT)
            .filter("email", "email", FieldType.TEXT)
            .filter("leadId", "lead_id", FieldType.UUID)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .by("-recordedAt");

    private final Responses responses;
    private final Pool database;
    private final Cursors cursors;

    ResponseSearch(Responses responses, Pool database, Cursors cursors) {
        this.responses = responses;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<ResponseRow> listing() {
        return LISTING;
    }

    public Uni<Page<ResponseRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, responses.visible());
    }
}
