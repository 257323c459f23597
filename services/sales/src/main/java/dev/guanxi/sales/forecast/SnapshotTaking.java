package dev.guanxi.sales.forecast;

import dev.guanxi.platform.calendar.FiscalPeriod;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.forecast.ForecastSql.Deals;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Takes down what all deals of a period come to, person by person, in the house's currency. One statement takes a snapshot
 * whole or not at all, and once a day: of two who come together the later one waits and finds it taken.
 *
 * <p>Amounts are kept apart by the team of the deals, so that whoever reads them later sees those of their own teams only,
 * and by reporting lines: what was closed before a move stays where it was.
 */
@ApplicationScoped
class SnapshotTaking {
    private static final String TAKE = """
            with taken as (
                insert into forecast_snapshot (id, period, day, first_day, last_day, currency, taken_at, taken_by)
                values (%1$s, %2$s, %3$s, %4$s, %5$s, %6$s, %7$s, %8$s)
                on conflict (period, day) do nothing returning id),
            moves as materialized (
                select distinct from_day from reporting_line where from_day > %4$s::date and from_day <= %5$s::date)
            insert into forecast_snapshot_line (snapshot_id, owner_id, team, held_on, category, deals, amount, weighted)
            select t.id, v.owner_id, v.team, v.held_on, v.category, count(*), sum(v.converted),
                coalesce(sum(%9$s) filter (where %10$s), 0)
            from taken t cross join lateral (
                select * from (%11$s offset 0) x union all select * from (%12$s offset 0) y) v
            where v.converted is not null group by t.id, v.owner_id, v.team, v.held_on, v.category
            """;
    private static final String OPEN_COLUMNS = "o.owner_id, o.team, %s::date as held_on";
    private static final String WON_COLUMNS = """
            o.owner_id, o.team, coalesce((select max(m.from_day) from moves m where m.from_day <= %s), %s::date) as held_on
            """;
    private static final String OF_PERIOD =
            "t.id is not null and o.owner_id is not null and %s and %s between %s and %s";

    private static final String OF_DAY =
            "select " + Snapshot.COLUMNS + " from forecast_snapshot where period = $1 and day = $2";
    private static final String PERIODS_OF_DAY = "select period from forecast_snapshot where day = $1";

    private final ForecastSql deals;
    private final SalesConfig config;
    private final CurrentCaller caller;
    private final Pool database;
    private final Clock clock;

    SnapshotTaking(ForecastSql deals, SalesConfig config, CurrentCaller caller, Pool database, Clock clock) {
        this.deals = deals;
        this.config = config;
        this.caller = caller;
        this.database = database;
        this.clock = clock;
    }

    /** The periods of which there is one of a day already. */
    Uni<Set<String>> taken(LocalDate day) {
        return database.preparedQuery(PERIODS_OF_DAY)
                .execute(Tuple.of(day))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("period"))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The one of today; taken now unless it was before. */
    Uni<Snapshot> take(FiscalPeriod period) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var sql = statement(period, today);
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .chain(() -> database.preparedQuery(OF_DAY).execute(Tuple.of(period.name(), today)))
                .map(rows -> Snapshot.of(rows.iterator().next()));
    }

    private Sql statement(FiscalPeriod period, LocalDate today) {
        var sql = new Sql();
        var day = sql.bind(today);
        var first = sql.bind(period.firstDay());
        var last = sql.bind(period.lastDay());
        var currency = config.currency();
        var open = new Deals(
                OPEN_COLUMNS.formatted(day), OF_PERIOD.formatted(ForecastSql.OPEN, "o.expected_close", first, last));
        var won = new Deals(
                WON_COLUMNS.formatted(ForecastSql.CLOSING_DAY, first),
                OF_PERIOD.formatted(ForecastSql.WON, ForecastSql.CLOSING_DAY, first, last));
        return sql.add(TAKE.formatted(
                sql.bind(Ids.next()),
                sql.bind(period.name()),
                day,
                first,
                last,
                sql.bind(currency),
                sql.bind(clock.instant().atOffset(ZoneOffset.UTC)),
                sql.bind(caller.get().id()),
                ForecastSql.likely(currency),
                ForecastSql.WEIGHTED,
                deals.open(sql, currency, open),
                deals.won(sql, currency, won)));
    }
}
