package dev.guanxi.sales.forecast;

import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.currency.Unconverted;
import dev.guanxi.sales.currency.WithoutRate;
import dev.guanxi.sales.forecast.ForecastSql.Deals;
import dev.guanxi.sales.opportunity.Opportunities;
import dev.guanxi.sales.org.ReportingTree;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Adds up, in one statement, what the deals that the caller sees are and may become, for each person below somebody. Of whose
 * deals the sums are kept and true, these are read, unless some were closed while the person reported to somebody else; of
 * everybody else the deals themselves, along an index of that person's deals of the period, so that no deal of anybody else is
 * looked at. Both come to the same.
 */
@ApplicationScoped
class LiveFigures {
    private static final String PEOPLE = """
            with people as materialized (
                select t.path, t.days, t.days @> %2$s::date as present, s.owner_id, s.name,
                    w.period is not null and t.days @> %2$s::date
                        and not exists (select from forecast_stale x where x.owner_id = s.owner_id)
                        and (t.days @> daterange(%3$s::date, %4$s::date, '[]') or not exists (
                            select from forecast_kept c where c.owner_id = s.owner_id and c.period = %5$s
                                and not (t.days @> c.first_closed and t.days @> c.last_closed))) as kept
                from %1$s t join seller s on s.id = t.path[cardinality(t.path)]
                    left join forecast_watch w on w.period = %5$s and w.first_day = %3$s::date and w.last_day = %4$s::date
                        and w.currency = %6$s
                where t.days && daterange(%3$s::date, %4$s::date, '[]') or t.days @> %2$s::date)
            """;

    private static final String KEPT = """
            select p.path, p.name, p.present, %s from people p left join lateral (
                select * from forecast_kept k where k.owner_id = p.owner_id and k.period = %s and %s offset 0) k on true
            where p.kept
            """;

    private static final String ADDED_UP = """
            select p.path, p.name, p.present, %1$s from people p
                cross join lateral (
                    select %2$s, (select count(*) from opportunity o where %5$s offset 0) as undated
                    from (select * from (%3$s offset 0) x union all select * from (%4$s offset 0) y) v offset 0) a
            where not p.kept
            """;

    /** The deals themselves, of which a rate could be missing. */
    private static final String FOREIGN = """
            select o.* from people p cross join lateral (
                select o.* from opportunity o where o.currency <> %1$s and %2$s offset 0) o
            union all
            select o.* from people p cross join lateral (
                select o.* from opportunity o where o.currency <> %1$s and %3$s offset 0) o
            """;

    private final Opportunities opportunities;
    private final ForecastSql deals;
    private final Unconverted unconverted;
    private final Pool database;

    LiveFigures(Opportunities opportunities, ForecastSql deals, Unconverted unconverted, Pool database) {
        this.opportunities = opportunities;
        this.deals = deals;
        this.unconverted = unconverted;
        this.database = database;
    }

    /** Everybody in the tree, the top among them. */
    Uni<List<PersonFigures>> of(ForecastScope scope) {
        var sql = new Sql();
        var currency = scope.currency();
        sql.add(people(sql, scope))
                .add(KEPT.formatted(
                        DealFigures.COLUMNS.formatted("k"),
                        sql.bind(scope.period().name()),
                        seen(sql, "k")))
                .add(" union all ")
                .add(ADDED_UP.formatted(
                        DealFigures.COLUMNS.formatted("a"),
                        ForecastSql.sums(currency),
                        deals.open(sql, currency, new Deals("o.id", open(sql, scope))),
                        deals.won(sql, currency, new Deals("o.id", won(sql, scope))),
                        undated(sql)));
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> PersonFigures.merged(StreamSupport.stream(rows.spliterator(), false)
                        .map(PersonFigures::of)
                        .toList()));
    }

    /** Names the deals that are in no sum because a rate is missing. */
    Uni<WithoutRate> withoutRate(ForecastScope scope, List<PersonFigures> found) {
        if (found.stream().allMatch(person -> person.deals().unrated() == 0)) {
            return Uni.createFrom().item(new WithoutRate(0, List.of(), List.of()));
        }
        var sql = new Sql();
        var foreign = FOREIGN.formatted(sql.bind(scope.currency()), open(sql, scope), won(sql, scope));
        return unconverted.find(sql, "(" + people(sql, scope) + foreign + ")", scope.currency());
    }

    private static String people(Sql sql, ForecastScope scope) {
        return PEOPLE.formatted(
                ReportingTree.below(sql, scope.sellerId()),
                sql.bind(scope.asOf()),
                sql.bind(scope.period().firstDay()),
                sql.bind(scope.period().lastDay()),
                sql.bind(scope.period().name()),
                sql.bind(scope.currency()));
    }

    private String open(Sql sql, ForecastScope scope) {
        return "o.owner_id = p.owner_id and p.present and %s and o.expected_close >= %s and o.expected_close <= %s and %s"
                .formatted(
                        ForecastSql.OPEN,
                        sql.bind(scope.period().firstDay()),
                        sql.bind(scope.period().lastDay()),
                        seen(sql, "o"));
    }

    private String undated(Sql sql) {
        return "o.owner_id = p.owner_id and p.present and %s and o.expected_close is null and %s"
                .formatted(ForecastSql.OPEN, seen(sql, "o"));
    }

    private String won(Sql sql, ForecastScope scope) {
        var first = scope.period().firstDay().atStartOfDay();
        var next = scope.period().lastDay().plusDays(1).atStartOfDay();
        return "o.owner_id = p.owner_id and %s and o.closed_at >= %s and o.closed_at < %s and p.days @> %s and %s"
                .formatted(
                        ForecastSql.WON,
                        sql.bind(first.atOffset(ZoneOffset.UTC)),
                        sql.bind(next.atOffset(ZoneOffset.UTC)),
                        ForecastSql.CLOSING_DAY,
                        seen(sql, "o"));
    }

    private String seen(Sql sql, String table) {
        return opportunities
                .visible()
                .sql(new Visibility.Columns(table + ".owner_id", table + ".team", null, null), sql::bind);
    }
}
