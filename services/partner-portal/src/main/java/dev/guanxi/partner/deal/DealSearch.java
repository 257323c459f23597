package dev.guanxi.partner.deal;

import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
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
    private final Listing<DealRow> listing;
    private final Deals deals;
    private final Pool database;
    private final Cursors cursors;
    private final FieldCatalogue fields;

    DealSearch(Listing<DealRow> listing, Deals deals, Pool database, Cursors cursors, FieldCatalogue fields) {
        this.listing = listing;
        this.deals = deals;
        this.database = database;
        this.cursors = cursors;
        this.fields = fields;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<DealRow> listing(FieldCatalogue fields) {
        return Listing.of("deal", DealRow.COLUMNS, DealRow::of)
                .named(Deals.KIND, DealRow.class)
                .ownedBy(Deals.OWNERSHIP)
                .sort("registeredAt", "registered_at", FieldType.TIME)
                .sort("decideBy", "decide_by", FieldType.TIME)
                .filter("number", "number", FieldType.TEXT)
                .filter("status", "status", FieldType.TEXT)
                .filter("company", "company", FieldType.TEXT)
                .filter("partnerId", "partner_id", FieldType.UUID)
                .filter("stage", "stage", FieldType.TEXT)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .only("not removed")
                .more(fields.listed(Deals.KIND, "custom", DealRow::custom))
                .by("-registeredAt");
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<DealRow> listing) {
        return FieldBearer.of(listing, "deal", DealState.class, Deals.POLICY);
    }

    public Uni<Page<DealRow>> find(PageRequest request) {
        return fields.page(
                listing,
                request,
                DealRow::withoutCustom,
                asked -> listing.page(database, cursors, asked, deals.visible()));
    }

    /** How many deals of each status there are, and their amounts by currency. */
    public Uni<List<DealSum>> sums() {
        var sql = new Sql();
        var visible = deals.visible().sql(Deals.OWNERSHIP, sql::bind);
        sql.add("select status, currency, count(*), sum(amount) from deal where not removed and " + visible)
                .add(" group by status, currency order by status, currency");
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DealSum::of)
                        .toList());
    }
}
