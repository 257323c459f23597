package dev.guanxi.sales.territory;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
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

/** Finds what falls into which territory, what falls into several, and what into none. */
@ApplicationScoped
public class PlaceSearch {
    /** As each of the three kinds has it. */
    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(Reach.OWN, Roles.SALES_REP)
            .with(Reach.TEAM, Roles.SALES_MANAGER)
            .with(Reach.ALL, Roles.ANALYST, Roles.ADMIN);

    private static final Listing<PlaceRow> LISTING = Listing.of(PlaceRow.TABLE, PlaceRow.COLUMNS, PlaceRow::of)
            .named("territory-records", PlaceRow.class)
            .sort("placedAt", "placed_at", FieldType.TIME)
            .filter("id", "id", FieldType.UUID)
            .filter("kind", "kind", FieldType.TEXT)
            .filter("number", "number", FieldType.TEXT)
            .filter("territoryId", "territory_id", FieldType.UUID)
            .filter("territoryName", "territory_name", FieldType.TEXT)
            .filter("cause", "cause", FieldType.TEXT)
            .filter("placed", "placed", FieldType.BOOLEAN)
            .filter("overlapping", "overlapping", FieldType.BOOLEAN)
            .filter("tied", "tied", FieldType.BOOLEAN)
            .filter("open", "open", FieldType.BOOLEAN)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .by("-placedAt");

    private final CurrentCaller caller;
    private final Pool database;
    private final Cursors cursors;

    PlaceSearch(CurrentCaller caller, Pool database, Cursors cursors) {
        this.caller = caller;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<PlaceRow> listing() {
        return LISTING;
    }

    /** What the caller sees of the three kinds. */
    Visibility visible() {
        return POLICY.visibleTo(caller.get());
    }

    public Uni<Page<PlaceRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, visible());
    }
}
