package dev.guanxi.sales.quota;

import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.ListingBuilder;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds quotas as they are now, and as they were at any moment. */
@ApplicationScoped
public class QuotaSearch {
    private static final Listing<QuotaRow> LISTING = builder(QuotaRow.TABLE).by("-createdAt");
    private static final String SUMS = """
            select metric, currency, count(*) as quotas, sum(amount) as amount from %s q
            group by metric, currency order by metric, currency
            """;

    private final Quotas quotas;
    private final Pool database;
    private final Cursors cursors;

    QuotaSearch(Quotas quotas, Pool database, Cursors cursors) {
        this.quotas = quotas;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<QuotaRow> listing() {
        return LISTING;
    }

    private static ListingBuilder<QuotaRow> builder(String table) {
        return Listing.of(table, QuotaRow.COLUMNS, QuotaRow::of)
                .named("quotas", QuotaRow.class)
                .sort("createdAt", "created_at", FieldType.TIME)
                .filter("reference", "reference", FieldType.TEXT)
                .filter("sellerId", "seller_id", FieldType.UUID)
                .filter("sellerName", "seller_name", FieldType.TEXT)
                .filter("teamWide", "team_wide", FieldType.BOOLEAN)
                .filter("territory", "territory", FieldType.TEXT)
                .filter("productId", "product_id", FieldType.UUID)
                .filter("metric", "metric", FieldType.TEXT)
                .filter("currency", "currency", FieldType.TEXT)
                .filter("period", "period", FieldType.TEXT)
                .filter("fiscalYear", "fiscal_year", FieldType.INTEGER)
                .filter("parentId", "parent_id", FieldType.UUID);
    }

    private static Listing<QuotaRow> asOf(@Nullable Instant at) {
        return at == null
                ? LISTING
                : builder(QuotaRow.TABLE_AS_OF.formatted(at))
                        .filter("id", "id", FieldType.UUID)
                        .by("-createdAt");
    }

    public Uni<Page<QuotaRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, quotas.visible());
    }

    /** The same as they were at a moment. */
    public Uni<Page<QuotaRow>> findAsOf(Instant at, PageRequest request) {
        return asOf(at).page(database, cursors, request, quotas.visible());
    }

    /** One as it was at a moment, if there was one. */
    public Uni<List<QuotaRow>> oneAsOf(UUID id, Instant at) {
        return findAsOf(at, new PageRequest(1, null, "id==" + id, null, false)).map(Page::items);
    }

    /** What the quotas of a list add up to, by metric and currency; parts and wholes alike, as the filter leaves them. */
    public Uni<List<QuotaSum>> sums(@Nullable String filter, @Nullable Instant at) {
        var sql = new Sql();
        sql.add(SUMS.formatted(asOf(at).shown(sql, filter, quotas.visible())));
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(QuotaSearch::sum)
                        .toList());
    }

    private static QuotaSum sum(Row row) {
        var currency = row.getString("currency");
        return new QuotaSum(
                Metric.valueOf(row.getString("metric")),
                currency,
                row.getLong("quotas"),
                QuotaAmounts.plain(row.getBigDecimal("amount"), currency));
    }
}
