package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.FieldBearer;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.FieldKeeper;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.currency.InCurrency;
import dev.guanxi.sales.currency.Unconverted;
import dev.guanxi.sales.currency.WithoutRate;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds opportunities, shows them as a board, and tells how a deal got where it is. */
@ApplicationScoped
public class OpportunitySearch {
    private static final String STEPS =
            "select from_stage, to_stage, changed_at, actor from stage_change where opportunity_id = $1 order by id limit 100";

    private static final String SUMS =
            "select stage, %s as currency, count(*) as deals, %s as amount from %s deal group by 1, 2 order by 1, 2";

    private final Listing<OpportunityRow> listing;
    private final Opportunities opportunities;
    private final InCurrency conversion;
    private final Unconverted unconverted;
    private final Pool database;
    private final Cursors cursors;

    OpportunitySearch(
            Listing<OpportunityRow> listing,
            Opportunities opportunities,
            InCurrency conversion,
            Unconverted unconverted,
            Pool database,
            Cursors cursors) {
        this.listing = listing;
        this.opportunities = opportunities;
        this.conversion = conversion;
        this.unconverted = unconverted;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<OpportunityRow> listing(FieldCatalogue fields) {
        return Listing.of(OpportunityRow.TABLE, OpportunityRow.COLUMNS, OpportunityRow::of)
                .named(Opportunities.KIND, OpportunityRow.class)
                .sort("openedAt", "opened_at", FieldType.TIME)
                .sort("name", "name", FieldType.TEXT)
                .sort("amount", "amount", FieldType.NUMBER)
                .filter("number", "number", FieldType.TEXT)
                .filter("stage", "stage", FieldType.TEXT)
                .filter("customerId", "customer_id", FieldType.UUID)
                .filter("customerName", "customer_name", FieldType.TEXT)
                .filter("contactId", "contact_id", FieldType.UUID)
                .filter("leadId", "lead_id", FieldType.UUID)
                .filter("campaignId", "campaign_id", FieldType.UUID)
                .filter("partnerId", "partner_id", FieldType.UUID)
                .filter("dealId", "deal_id", FieldType.UUID)
                .filter("reference", "reference", FieldType.TEXT)
                .filter("currency", "currency", FieldType.TEXT)
                .filter("expectedClose", "expected_close", FieldType.DATE)
                .filter("closedAt", "closed_at", FieldType.TIME)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .filter("team", "team", FieldType.TEXT)
                .only(Opportunities.PRESENT)
                .more(fields.listed(Opportunities.KIND, "custom", OpportunityRow::custom))
                .by("-openedAt");
    }

    /** Their references are kept true. */
    @Produces
    @Singleton
    static FieldKeeper<Opportunity> keeper(Opportunities records) {
        return new FieldKeeper<>(
                Opportunities.KIND, records, opportunity -> opportunity.terms().custom(), Opportunity::refer);
    }

    /** They can have fields of an administrator. */
    @Produces
    @Singleton
    static FieldBearer bearer(Listing<OpportunityRow> listing) {
        return FieldBearer.of(listing, "opportunity", OpportunityState.class, Opportunities.POLICY);
    }

    public Uni<Page<OpportunityRow>> find(PageRequest request) {
        return listing.page(database, cursors, request, opportunities.visible());
    }

    /** The steps of a deal, oldest first; whoever asks must have seen the deal. */
    public Uni<List<StageChange>> steps(UUID opportunity) {
        return database.preparedQuery(STEPS)
                .execute(Tuple.of(opportunity))
                .map(rows -> list(rows, OpportunitySearch::step));
    }

    private static StageChange step(Row row) {
        var from = row.getString("from_stage");
        return new StageChange(
                from == null ? null : Stage.valueOf(from),
                Stage.valueOf(row.getString("to_stage")),
                row.getOffsetDateTime("changed_at").toInstant(),
                row.getString("actor"));
    }

    /**
     * The deals that the caller sees, stage by stage.
     *
     * @param height how many deals a column shows
     * @param currency of the sums; each currency by itself when null
     */
    public Uni<Board> board(int height, @Nullable String currency) {
        var visibility = opportunities.visible();
        return Uni.combine()
                .all()
                .unis(sums(visibility, currency), newest(visibility, height), withoutRate(visibility, currency))
                .asTuple()
                .map(found -> board(
                        found.getItem1(), found.getItem2(), found.getItem3().orElse(null)));
    }

    private static String seen(Sql sql, Visibility visibility) {
        return "(select * from opportunity where %s and %s)"
                .formatted(Opportunities.PRESENT, visibility.sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind));
    }

    private Uni<Optional<WithoutRate>> withoutRate(Visibility visibility, @Nullable String currency) {
        if (currency == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        var sql = new Sql();
        return unconverted.find(sql, seen(sql, visibility), currency).map(Optional::of);
    }

    /** What the deals of one stage in one currency add up to. */
    private record Sum(Stage stage, long deals, Money amount) {
        static Sum of(Row row) {
            return new Sum(
                    Stage.valueOf(row.getString("stage")),
                    row.getLong("deals"),
                    new Money(row.getBigDecimal("amount"), row.getString("currency")));
        }
    }

    private Uni<List<Sum>> sums(Visibility visibility, @Nullable String currency) {
        var sql = new Sql();
        var deals = seen(sql, visibility);
        sql.add(
                currency == null
                        ? SUMS.formatted("currency", "sum(amount)", deals)
                        : SUMS.formatted(
                                sql.bind(currency) + "::text",
                                "coalesce(sum(converted), 0)",
                                conversion.table(sql, deals, currency)));
        return database.preparedQuery(sql.text()).execute(sql.parameters()).map(rows -> list(rows, Sum::of));
    }

    /** Each column is an index walk of its own, so that a full column costs no more than a thin one. */
    private Uni<List<OpportunityRow>> newest(Visibility visibility, int height) {
        var sql = new Sql();
        var stages = sql.bind(Stream.of(Stage.values()).map(Stage::name).toArray(String[]::new)) + "::text[]";
        sql.add("select d.* from unnest(" + stages + ") column_stage cross join lateral (select ")
                .add(OpportunityRow.COLUMNS + " from " + OpportunityRow.TABLE)
                .add(" where stage = column_stage and " + Opportunities.PRESENT + " and ")
                .add(visibility.sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind))
                .add(" order by opened_at desc, id desc limit " + height + ") d");
        return database.preparedQuery(sql.text()).execute(sql.parameters()).map(rows -> list(rows, OpportunityRow::of));
    }

    private static Board board(List<Sum> sums, List<OpportunityRow> newest, @Nullable WithoutRate withoutRate) {
        var columns = Stream.of(Stage.values())
                .map(stage -> column(
                        stage,
                        sums.stream().filter(sum -> sum.stage() == stage).toList(),
                        newest.stream().filter(deal -> deal.stage() == stage).toList()))
                .toList();
        return new Board(columns, withoutRate);
    }

    private static Board.Column column(Stage stage, List<Sum> sums, List<OpportunityRow> newest) {
        var count = sums.stream().mapToLong(Sum::deals).sum();
        return new Board.Column(stage, count, sums.stream().map(Sum::amount).toList(), newest);
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> view) {
        return StreamSupport.stream(rows.spliterator(), false).map(view).toList();
    }
}
