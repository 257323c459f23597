package dev.guanxi.sales.forecast;

import dev.guanxi.platform.calendar.FiscalPeriod;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.forecast.ForecastSql.Deals;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/**
 * Keeps what each person's deals come to in the watched periods, in the house's currency. Whose deals change is written down
 * with the change and read as long as their sums were not made anew, so what is kept is never read when it is not true. What
 * is written down and what is made of it are seen in one moment, by one replica at a time.
 */
@ApplicationScoped
class FigureKeeping {
    /** Changes of so many are looked at in one transaction. */
    static final int AT_ONCE = 500;

    /** Not while another replica is at it, or something changes that concerns many. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('forecast-kept'))";

    private static final String UNWATCH = """
            delete from forecast_watch w where not exists (
                select from unnest($1::text[], $2::date[], $3::date[]) k (period, first_day, last_day)
                where k.period = w.period and k.first_day = w.first_day and k.last_day = w.last_day and w.currency = $4)
            """;
    private static final String WATCH = """
            insert into forecast_watch (period, first_day, last_day, currency)
            select k.period, k.first_day, k.last_day, $4 from unnest($1::text[], $2::date[], $3::date[]) k (period, first_day, last_day)
            on conflict (period) do nothing
            """;
    private static final String EVERYBODY = "insert into forecast_stale (owner_id) select owner_id from seller";

    private static final String KEEP = """
            with due as (
                delete from forecast_stale where id in (select id from forecast_stale order by id limit %1$d)
                returning owner_id),
            people as materialized (select distinct owner_id from due),
            gone as (delete from forecast_kept k using people p where k.owner_id = p.owner_id),
            fresh as (
                insert into forecast_kept (period, owner_id, team, pipeline_deals, pipeline, best_case_deals, best_case,
                    commit_deals, commit, omitted_deals, omitted, closed_deals, closed, weighted, unrated, undated, uncertain,
                    first_closed, last_closed)
                select w.period, p.owner_id, v.team, %2$s, count(*) filter (where v.category = 'UNDATED'), bool_or(v.uncertain),
                    min(v.day), max(v.day)
                from forecast_watch w cross join people p cross join lateral (
                    select * from (%3$s offset 0) x union all select * from (%4$s offset 0) y
                    union all select * from (%5$s offset 0) z) v
                group by w.period, p.owner_id, v.team)
            select count(*)::int from due
            """;
    private static final String COLUMNS = "o.team, %s as uncertain";
    private static final String UNDATED = """
            select o.team, false as uncertain, null::date as day, 'UNDATED' as category, 0::numeric as converted, 0 as probability
            from opportunity o where o.owner_id = p.owner_id and %s and o.expected_close is null
            """.formatted(ForecastSql.OPEN);
    private static final String OPEN = "o.owner_id = p.owner_id and " + ForecastSql.OPEN
            + " and o.expected_close >= w.first_day and o.expected_close <= w.last_day";
    private static final String WON = "o.owner_id = p.owner_id and " + ForecastSql.WON
            + " and o.closed_at >= w.first_day::timestamp at time zone 'UTC'"
            + " and o.closed_at < (w.last_day + 1)::timestamp at time zone 'UTC'";

    private final ForecastPeriods periods;
    private final ForecastSql deals;
    private final SalesConfig config;

    FigureKeeping(ForecastPeriods periods, ForecastSql deals, SalesConfig config) {
        this.periods = periods;
        this.deals = deals;
        this.config = config;
    }

    /** Watches the periods that are to be watched now, and no others; of new ones everybody's sums are to be made. */
    @WithTransaction
    Uni<Void> watch() {
        return alone().chain(alone -> alone
                ? periods.watched().chain((List<FiscalPeriod> watched) -> watch(watched))
                : Uni.createFrom().voidItem());
    }

    private Uni<Void> watch(List<FiscalPeriod> watched) {
        var names = watched.stream().map(FiscalPeriod::name).toArray(String[]::new);
        var first = watched.stream().map(FiscalPeriod::firstDay).toArray(LocalDate[]::new);
        var last = watched.stream().map(FiscalPeriod::lastDay).toArray(LocalDate[]::new);
        return InTransaction.update(UNWATCH, names, first, last, config.currency())
                .chain(() -> InTransaction.update(WATCH, names, first, last, config.currency()))
                .chain(added -> added == 0 ? Uni.createFrom().item(0) : InTransaction.update(EVERYBODY))
                .replaceWithVoid();
    }

    /** Makes the sums of some anew whose deals changed; says how many changes that were. */
    @WithTransaction
    Uni<Integer> keep() {
        return alone().chain(alone -> alone ? made() : Uni.createFrom().item(0));
    }

    private Uni<Integer> made() {
        var sql = new Sql();
        var columns = COLUMNS.formatted(deals.isUncertain(sql));
        var currency = config.currency();
        sql.add(KEEP.formatted(
                AT_ONCE,
                ForecastSql.sums(currency),
                deals.open(sql, currency, new Deals(columns + ", null::date as day", OPEN)),
                deals.won(sql, currency, new Deals(columns + ", " + ForecastSql.CLOSING_DAY + " as day", WON)),
                UNDATED));
        return InTransaction.select(row -> (Integer) row[0], sql.text(), sql.values())
                .map(List::getFirst);
    }

    private static Uni<Boolean> alone() {
        return InTransaction.select(row -> (Boolean) row[0], ALONE).map(List::getFirst);
    }
}
