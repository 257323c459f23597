package dev.guanxi.sales.forecast;

import dev.guanxi.platform.calendar.FiscalPeriod;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.currency.InCurrency;
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
                select distinct from_day from reporting_line where from_day > %4$s::date and from_day <= %5$s::date),
            deals as materialized (
                select t.id as snapshot_id, o.owner_id, o.team, %3$s::date as held_on, %9$s
                from taken t cross join lateral (select * from opportunity o
                    where t.id is not null and o.closed_at is null and not o.removed and o.owner_id is not null
                        and o.expected_close >= %4$s::date and o.expected_close <= %5$s::date offset 0) o
                union all
                select t.id, o.owner_id, o.team, coalesce((select max(m.from_day) from moves m
                        where m.from_day <= (o.closed_at at time zone 'UTC')::date), %4$s::date), %10$s
                from taken t cross join lateral (select * from opportunity o
                    where t.id is not null and o.stage = 'WON' and not o.removed and o.owner_id is not null
                        and (o.closed_at at time zone 'UTC')::date between %4$s::date and %5$s::date offset 0) o)
            """;
    private static final String LINES = """
            insert into forecast_snapshot_line (snapshot_id, owner_id, team, held_on, category, deals, amount, weighted)
            select snapshot_id, owner_id, team, held_on, category, count(*), sum(converted),
                coalesce(sum(likely) filter (where %s), 0)
            from %s valued where converted is not null group by snapshot_id, owner_id, team, held_on, category
            """;
    private static final String OF_DAY =
            "select " + Snapshot.COLUMNS + " from forecast_snapshot where period = $1 and day = $2";
    private static final String PERIODS_OF_DAY = "select period from forecast_snapshot where day = $1";

    private final InCurrency conversion;
    private final SalesConfig config;
    private final CurrentCaller caller;
    private final Pool database;
    private final Clock clock;

    SnapshotTaking(InCurrency conversion, SalesConfig config, CurrentCaller caller, Pool database, Clock clock) {
        this.conversion = conversion;
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
        sql.add(TAKE.formatted(
                sql.bind(Ids.next()),
                sql.bind(period.name()),
                sql.bind(today),
                sql.bind(period.firstDay()),
                sql.bind(period.lastDay()),
                sql.bind(config.currency()),
                sql.bind(clock.instant().atOffset(ZoneOffset.UTC)),
                sql.bind(caller.get().id()),
                ForecastSql.OPEN,
                ForecastSql.WON));
        var valued = ForecastSql.VALUED.formatted(
                Money.decimalsOf(config.currency()), conversion.table(sql, "deals", config.currency()));
        return sql.add(LINES.formatted(ForecastSql.WEIGHTED, valued));
    }
}
