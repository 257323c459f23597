package dev.guanxi.sales.realignment;

import dev.guanxi.platform.domain.Money;
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
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.territory.RecordKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Finds what realignments move, of what was the caller's to see before, and adds it up. */
@ApplicationScoped
public class MoveSearch {
    /** More pairs than anybody reads. */
    public static final int MOST_PAIRS = 2_000;

    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(Reach.TEAM, Roles.SALES_MANAGER).with(Reach.ALL, Roles.ANALYST, Roles.ADMIN);

    private static final Listing<MoveRow> LISTING = Listing.of(MoveRow.TABLE, MoveRow.COLUMNS, MoveRow::of)
            .named("realignment-moves", MoveRow.class)
            .sort("id", "id", FieldType.UUID)
            .filter("realignmentId", "realignment_id", FieldType.UUID)
            .filter("kind", "kind", FieldType.TEXT)
            .filter("recordId", "record_id", FieldType.UUID)
            .filter("fromTerritoryId", "from_territory_id", FieldType.UUID)
            .filter("fromTerritory", "from_territory", FieldType.TEXT)
            .filter("toTerritoryId", "to_territory_id", FieldType.UUID)
            .filter("toTerritory", "to_territory", FieldType.TEXT)
            .filter("ownerId", "owner_id", FieldType.TEXT)
            .filter("team", "team", FieldType.TEXT)
            .filter("toOwnerId", "to_owner_id", FieldType.TEXT)
            .filter("toTeam", "to_team", FieldType.TEXT)
            .filter("late", "late", FieldType.BOOLEAN)
            .filter("outcome", "outcome", FieldType.TEXT)
            .filter("finding", "finding", FieldType.TEXT)
            .by("id");

    private static final String OF_ONE = "realignmentId==%s";
    private static final String PAIRS = """
            select kind, from_territory_id, from_territory, to_territory_id, to_territory, owner_id, to_owner_id, currency,
                count(*) as records, coalesce(sum(amount), 0) as amount
            from %s m group by 1, 2, 3, 4, 5, 6, 7, 8 order by kind, from_territory, to_territory, owner_id, to_owner_id, currency
            limit %d
            """;
    private static final String TALLY = "select outcome, count(*) as records from %s m group by outcome";
    private static final String ALL = "select count(*) from realignment_move where realignment_id = $1";

    private final CurrentCaller caller;
    private final Pool database;
    private final Cursors cursors;

    MoveSearch(CurrentCaller caller, Pool database, Cursors cursors) {
        this.caller = caller;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<MoveRow> listing() {
        return LISTING;
    }

    private Visibility visible() {
        return POLICY.visibleTo(caller.get());
    }

    public Uni<Page<MoveRow>> find(PageRequest request) {
        return LISTING.page(database, cursors, request, visible());
    }

    /** What one moves from whom to whom. */
    public Uni<List<MovePair>> pairs(UUID realignment) {
        var sql = new Sql();
        sql.add(PAIRS.formatted(LISTING.shown(sql, OF_ONE.formatted(realignment), visible()), MOST_PAIRS));
        return database.preparedQuery(sql.text()).execute(sql.parameters()).map(MoveSearch::pairs);
    }

    /** Deals of several currencies are one pair. */
    private static List<MovePair> pairs(Iterable<Row> rows) {
        var pairs = new LinkedHashMap<MovePair, MovePair>();
        for (var row : rows) {
            var key = pair(row, 0, List.of());
            var known = pairs.getOrDefault(key, key);
            var sums = new ArrayList<>(known.sums());
            if (row.getString("currency") instanceof String currency) {
                sums.add(new Money(row.getBigDecimal("amount"), currency));
            }
            pairs.put(key, pair(row, known.count() + row.getLong("records"), sums));
        }
        return List.copyOf(pairs.values());
    }

    private static MovePair pair(Row row, long count, List<Money> sums) {
        return new MovePair(
                RecordKind.valueOf(row.getString("kind")),
                row.getUUID("from_territory_id"),
                row.getString("from_territory"),
                row.getUUID("to_territory_id"),
                row.getString("to_territory"),
                row.getString("owner_id"),
                row.getString("to_owner_id"),
                count,
                List.copyOf(sums));
    }

    /** What became of those that one moves. */
    public Uni<MoveTally> tally(UUID realignment) {
        var sql = new Sql();
        sql.add(TALLY.formatted(LISTING.shown(sql, OF_ONE.formatted(realignment), visible())));
        return database.preparedQuery(sql.text()).execute(sql.parameters()).map(rows -> {
            var outcomes = new EnumMap<MoveOutcome, Long>(MoveOutcome.class);
            rows.forEach(row -> outcomes.put(MoveOutcome.valueOf(row.getString("outcome")), row.getLong("records")));
            return new MoveTally(
                    outcomes.values().stream().mapToLong(Long::longValue).sum(), outcomes);
        });
    }

    /** How many one moves that the caller does not see. */
    Uni<Long> beyondSight(UUID realignment) {
        return database.preparedQuery(ALL)
                .execute(Tuple.of(realignment))
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(all -> tally(realignment).map(seen -> all - seen.total()));
    }
}
