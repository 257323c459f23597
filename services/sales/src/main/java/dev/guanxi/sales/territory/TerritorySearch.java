package dev.guanxi.sales.territory;

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

/** Finds territories. */
@ApplicationScoped
public class TerritorySearch {
    private static final Listing<TerritoryRow> LISTING = Listing.of(
                    TerritoryRow.TABLE, TerritoryRow.COLUMNS, TerritoryRow::of)
            .named("territories", TerritoryRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("name", "name", FieldType.TEXT)
            .filter("parentId", "parent_id", FieldType.UUID)
            .filter("parentName", "parent_name", FieldType.TEXT)
            .filter("priority", "priority", FieldType.INTEGER)
            .filter("active", "active", FieldType.BOOLEAN)
            .filter("team", "team", FieldType.TEXT)
            .by("name");

    private static final String HAS_PERSON =
            "people -> 'items' @> jsonb_build_array(jsonb_build_object('sellerId', %s::text))";

    private final Territories territories;
    private final Pool database;
    private final Cursors cursors;

    TerritorySearch(Territories territories, Pool database, Cursors cursors) {
        this.territories = territories;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<TerritoryRow> listing() {
        return LISTING;
    }

    /**
     * Some of them.
     *
     * @param seller only those in which somebody has, had or will have a place; all when null
     */
    public Uni<Page<TerritoryRow>> find(PageRequest request, @Nullable UUID seller) {
        return seller == null
                ? LISTING.page(database, cursors, request, territories.visible())
                : LISTING.page(
                        database,
                        cursors,
                        request,
                        territories.visible(),
                        bind -> HAS_PERSON.formatted(bind.apply(seller.toString())));
    }
}
