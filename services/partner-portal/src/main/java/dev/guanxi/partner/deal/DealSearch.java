package dev.guanxi.partner.deal;

import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.StreamSupport;

/** Finds and sums deals, of what the caller may see. */
@ApplicationScoped
public class DealSearch {
    private static final Listing<DealRow> LISTING = Listing.of("deal", DealRow.COLUMNS, DealRow::of)
            .named("deals", DealRow.class)
            .ownedBy(Deals.OWNERSHIP)
            .sort("registeredAt", "registered_at", FieldType.TIME)
            .sort("decideBy", "decide_by", FieldType.TIME)
            .filter("number", "number", FieldType.TEXT)
            .filter("status", "status", FieldType.TEXT)
            .filter("company", "company", FieldType.TEXT)
            .filter("partnerId", "partner_id", FieldType.UUID)
            .filter("stage", "stage", FieldType.TEXT)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .by("-registeredAt");

    private final Deals deals;
    private final Pool database;
    private final Cursors cursors;

    DealSearch(Deals deals, Pool database, Cursors cursors) {
        this.deals = deals;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<DealRow> listing() {
        return LISTING;
    }

    public Uni<Page<DealRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, deals.visible());
    }

    /** How many deals of each status there are, and their amounts by currency. */
    public Uni<List<DealSum>> sums() {
        var sql = new Sql();
        var visible = deals.visible().sql(Deals.OWNERSHIP, sql::bind);
        sql.add("select status, currency, count(*), sum(amount) from deal where " + visible)
                .add(" group by status, currency order by status, currency");
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DealSum::of)
                        .toList());
    }
}
