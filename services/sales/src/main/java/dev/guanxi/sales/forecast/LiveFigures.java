package dev.guanxi.sales.forecast;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.currency.InCurrency;
import dev.guanxi.sales.currency.Unconverted;
import dev.guanxi.sales.currency.WithoutRate;
import dev.guanxi.sales.opportunity.Opportunities;
import dev.guanxi.sales.org.ReportingTree;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Adds up, in one statement, what the deals that the caller sees are and may become: for each person below somebody, along an
 * index of that person's deals of the period, so that no deal of anybody else is read.
 */
@ApplicationScoped
class LiveFigures {
    private static final String PEOPLE = """
            with people as materialized (
                select row_number() over () as place, t.path, t.days, t.days @> %2$s::date as present, s.owner_id, s.name
                from %1$s t join seller s on s.id = t.path[cardinality(t.path)]
                where t.days && daterange(%3$s::date, %4$s::date, '[]') or t.days @> %2$s::date)
            """;

    /** The bound keeps the database from reading the deals of all in order to find those of a few. */
    private static final String OPEN = """
            select %1$s from people p cross join lateral (
                select o.* from opportunity o where o.owner_id = p.owner_id and o.closed_at is null and not o.removed
                    and %2$s and %3$s offset 0) o
            where p.present
            """;

    private static final String WON = """
            select %1$s from people p cross join lateral (
                select o.* from opportunity o where o.owner_id = p.owner_id and o.stage = 'WON' and not o.removed
                    and o.closed_at >= %2$s and o.closed_at < %3$s and p.days @> (o.closed_at at time zone 'UTC')::date
                    and %4$s offset 0) o
            """;
    private static final String SUMS = """
            select p.path, p.name, p.present, u.deals as undated, s.*
            from people p cross join (select count(*) as deals from (%3$s) undated) u
                left join (select place, %1$s from %2$s valued group by place) s on s.place = p.place
            """;

    private final Opportunities opportunities;
    private final InCurrency conversion;
    private final Unconverted unconverted;
    private final Pool database;

    LiveFigures(Opportunities opportunities, InCurrency conversion, Unconverted unconverted, Pool database) {
        this.opportunities = opportunities;
        this.conversion = conversion;
        this.unconverted = unconverted;
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param people everybody in the tree, the top among them
     * @param undated how many open deals no forecast has, because nobody said when they are expected to close
     */
    record Found(List<PersonFigures> people, long undated) {
        boolean hasUnrated() {
            return people.stream().anyMatch(person -> person.deals().unrated() > 0);
        }
    }

    Uni<Found> of(ForecastScope scope) {
        var sql = new Sql();
        sql.add(people(sql, scope))
                .add(", deals as materialized (")
                .add(deals(sql, scope, "p.place, " + ForecastSql.OPEN, "p.place, " + ForecastSql.WON))
                .add(")");
        var decimals = Money.decimalsOf(scope.currency());
        var valued = ForecastSql.VALUED.formatted(decimals, conversion.table(sql, "deals", scope.currency()));
        var columns = ForecastSql.sums(
                "count(converted)", "sum(converted)", "sum(likely)", "count(*) filter (where converted is null)");
        sql.add(SUMS.formatted(columns, valued, open(sql, "o.id", "o.expected_close is null")));
        return database.preparedQuery(sql.text()).execute(sql.parameters()).map(rows -> {
            var found = StreamSupport.stream(rows.spliterator(), false).toList();
            return new Found(
                    found.stream().map(PersonFigures::of).toList(),
                    found.getFirst().getLong("undated"));
        });
    }

    /** Names the deals that are in no sum because a rate is missing. */
    Uni<WithoutRate> withoutRate(ForecastScope scope, Found found) {
        if (!found.hasUnrated()) {
            return Uni.createFrom().item(new WithoutRate(0, List.of(), List.of()));
        }
        var sql = new Sql();
        return unconverted.find(
                sql, "(" + people(sql, scope) + deals(sql, scope, "o.*", "o.*") + ")", scope.currency());
    }

    private static String people(Sql sql, ForecastScope scope) {
        return PEOPLE.formatted(
                ReportingTree.below(sql, scope.sellerId()),
                sql.bind(scope.asOf()),
                sql.bind(scope.period().firstDay()),
                sql.bind(scope.period().lastDay()));
    }

    private String deals(Sql sql, ForecastScope scope, String ofOpen, String ofWon) {
        var first = scope.period().firstDay();
        var next = scope.period().lastDay().plusDays(1);
        var expected = "o.expected_close >= %s and o.expected_close < %s".formatted(sql.bind(first), sql.bind(next));
        return open(sql, ofOpen, expected)
                + " union all "
                + WON.formatted(
                        ofWon,
                        sql.bind(first.atStartOfDay().atOffset(ZoneOffset.UTC)),
                        sql.bind(next.atStartOfDay().atOffset(ZoneOffset.UTC)),
                        seen(sql));
    }

    private String open(Sql sql, String columns, String expected) {
        return OPEN.formatted(columns, expected, seen(sql));
    }

    private String seen(Sql sql) {
        return opportunities.visible().sql(new Visibility.Columns("o.owner_id", "o.team", null, null), sql::bind);
    }
}
