package dev.guanxi.sales.forecast;

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

/** Finds judgements that hold. */
@ApplicationScoped
public class JudgementSearch {
    private static final Listing<JudgementRow> LISTING = Listing.of(
                    JudgementRow.TABLE, JudgementRow.COLUMNS, JudgementRow::of)
            .named("forecast-judgements", JudgementRow.class)
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("sellerId", "seller_id", FieldType.UUID)
            .filter("teamWide", "team_wide", FieldType.BOOLEAN)
            .filter("period", "period", FieldType.TEXT)
            .filter("figure", "figure", FieldType.TEXT)
            .filter("judgeId", "judge_id", FieldType.UUID)
            .filter("saidAt", "said_at", FieldType.TIME)
            .by("-createdAt");

    private final Judgements judgements;
    private final Pool database;
    private final Cursors cursors;

    JudgementSearch(Judgements judgements, Pool database, Cursors cursors) {
        this.judgements = judgements;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<JudgementRow> listing() {
        return LISTING;
    }

    public Uni<Page<JudgementRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, judgements.visible());
    }
}
