package dev.guanxi.contact.interaction;

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

/** Finds interactions. */
@ApplicationScoped
public class InteractionSearch {
    private static final Listing<InteractionRow> LISTING = Listing.of(
                    "interaction", InteractionRow.COLUMNS, InteractionRow::of)
            .named("interactions", InteractionRow.class)
            .sort("startedAt", "started_at", FieldType.TIME)
            .filter("customerId", "customer_id", FieldType.UUID)
            .filter("kind", "kind", FieldType.TEXT)
            .filter("direction", "direction", FieldType.TEXT)
            .filter("subject", "subject", FieldType.TEXT)
            .filter("loggedBy", "logged_by", FieldType.TEXT)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .only(RecycleBin.outside("customer_id"))
            .by("-startedAt");

    private final Interactions interactions;
    private final Pool database;
    private final Cursors cursors;

    InteractionSearch(Interactions interactions, Pool database, Cursors cursors) {
        this.interactions = interactions;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<InteractionRow> listing() {
        return LISTING;
    }

    /** One page of the interactions that the caller sees. */
    public Uni<Page<InteractionRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, interactions.visible());
    }
}
