package dev.guanxi.sales.tip;

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
import org.jspecify.annotations.Nullable;

/** Finds tips. */
@ApplicationScoped
public class TipSearch {
    private static final String TEXT = "title || ' ' || body || ' ' || (tags->>'all')";

    private static final Listing<TipRow> LISTING = Listing.of("tip", TipRow.COLUMNS, TipRow::of)
            .named("tips", TipRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("createdAt", "created_at", FieldType.TIME)
            .sort("votes", "votes", FieldType.INTEGER)
            .filter("title", "title", FieldType.TEXT)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .by("-createdAt");

    private final Tips tips;
    private final Pool database;
    private final Cursors cursors;

    TipSearch(Tips tips, Pool database, Cursors cursors) {
        this.tips = tips;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<TipRow> listing() {
        return LISTING;
    }

    /**
     * One page.
     *
     * @param words that stand in title, text or tags
     */
    public Uni<Page<TipRow>> find(PageRequest request, @Nullable String words) {
        return LISTING.page(database, cursors, request, tips.visible(), Words.in(TEXT, words));
    }
}
