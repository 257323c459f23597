package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds opportunities, shows them as a board, and tells how a deal got where it is. */
@ApplicationScoped
public class OpportunitySearch {
    private static final Listing<OpportunityRow> LISTING = Listing.of(
                    OpportunityRow.TABLE, OpportunityRow.COLUMNS, OpportunityRow::of)
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
            .by("-openedAt");

    private static final String STEPS =
            "select from_stage, to_stage, changed_at, actor from stage_change where opportunity_id = $1 order by id";

    private final Opportunities opportunities;
    private final Pool database;
    private final Cursors cursors;

    OpportunitySearch(Opportunities opportunities, Pool database, Cursors cursors) {
        this.opportunities = opportunities;
        this.database = database;
        this.cursors = cursors;
    }

    public Uni<Page<OpportunityRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, opportunities.visible());
    }

    /** The steps of a deal, oldest first; whoever asks must have seen the deal. */
    public Uni<List<StageChange>> steps(UUID opportunity) {
        return database.preparedQuery(STEPS).execute(Tuple.of(opportunity)).map(rows -> {
            var steps = new ArrayList<StageChange>();
            rows.forEach(row -> steps.add(step(row)));
            return steps;
        });
    }

    private static StageChange step(Row row) {
        var from = row.getString("from_stage");
        return new StageChange(
                from == null ? null : Stage.valueOf(from),
                Stage.valueOf(row.getString("to_stage")),
                row.getOffsetDateTime("changed_at").toInstant(),
                row.getString("actor"));
    }

    /** @param height how many deals a column shows */
    public Uni<Board> board(int height) {
        var visibility = opportunities.visible();
        return Uni.combine()
                .all()
                .unis(sums(visibility), newest(visibility, height))
                .asTuple()
                .map(found -> board(found.getItem1(), found.getItem2()));
    }

    private Uni<RowSet<Row>> sums(Visibility visibility) {
        var sql = new Sql();
        sql.add("select stage, currency, count(*) as deals, sum(amount) as amount from opportunity where ")
                .add(visibility.sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind))
                .add(" group by stage, currency order by stage, currency");
        return database.preparedQuery(sql.text()).execute(sql.parameters());
    }

    /** Each column is an index walk of its own, so that a full column costs no more than a thin one. */
    private Uni<RowSet<Row>> newest(Visibility visibility, int height) {
        var sql = new Sql();
        var stages = sql.bind(Stream.of(Stage.values()).map(Stage::name).toArray(String[]::new)) + "::text[]";
        sql.add("select d.* from unnest(" + stages + ") column_stage cross join lateral (select ")
                .add(OpportunityRow.COLUMNS + " from " + OpportunityRow.TABLE)
                .add(" where stage = column_stage and ")
                .add(visibility.sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind))
                .add(" order by opened_at desc, id desc limit " + height + ") d");
        return database.preparedQuery(sql.text()).execute(sql.parameters());
    }

    private static Board board(RowSet<Row> sums, RowSet<Row> newest) {
        Map<Stage, List<Money>> amounts = lists();
        Map<Stage, List<OpportunityRow>> deals = lists();
        var counts = new EnumMap<Stage, Long>(Stage.class);
        for (var row : sums) {
            var stage = Stage.valueOf(row.getString("stage"));
            counts.merge(stage, row.getLong("deals"), Long::sum);
            amounts.get(stage).add(new Money(row.getBigDecimal("amount"), row.getString("currency")));
        }
        for (var row : newest) {
            var deal = OpportunityRow.of(row);
            deals.get(deal.stage()).add(deal);
        }
        return new Board(Stream.of(Stage.values())
                .map(s -> new Board.Column(s, counts.getOrDefault(s, 0L), amounts.get(s), deals.get(s)))
                .toList());
    }

    private static <T> Map<Stage, List<T>> lists() {
        var lists = new EnumMap<Stage, List<T>>(Stage.class);
        for (var stage : Stage.values()) {
            lists.put(stage, new ArrayList<>());
        }
        return lists;
    }
}
