package dev.guanxi.contact.timeline;

import dev.guanxi.contact.elsewhere.RemovedElsewhere;
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
import org.jspecify.annotations.Nullable;

/** Reads one customer's timeline; whoever asks must have seen the customer. */
@ApplicationScoped
public class TimelineSearch {
    private static final Listing<TimelineRow> LISTING = Listing.of(
                    "timeline_entry", TimelineRow.COLUMNS, TimelineRow::of)
            .named("timeline", TimelineRow.class)
            .sort("occurredAt", "occurred_at", FieldType.TIME)
            .filter("kind", "kind", FieldType.TEXT)
            .filter("source", "source", FieldType.TEXT)
            .filter("recordId", "record_id", FieldType.UUID)
            .only(RemovedElsewhere.outside("record_id"))
            .by("-occurredAt");

    private final Pool database;
    private final Cursors cursors;

    TimelineSearch(Pool database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<TimelineRow> listing() {
        return LISTING;
    }

    /**
     * One page of what happened with a customer, the newest first.
     *
     * @param aspect only what served it; null for everything
     */
    public Uni<Page<TimelineRow>> of(UUID customer, @Nullable RelationshipAspect aspect, PageRequest request) {
        return LISTING.page(
                database,
                cursors,
                request,
                Visibility.EVERYTHING,
                bind -> "customer_id = " + bind.apply(customer),
                bind -> aspect == null ? "true" : bind.apply(aspect.name()) + " = any(aspects)");
    }
}
