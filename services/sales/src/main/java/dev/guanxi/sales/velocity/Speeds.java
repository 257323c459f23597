package dev.guanxi.sales.velocity;

import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.opportunity.Opportunities;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Tells how fast many deals go: those that were closed in a period, and those that are open. */
@ApplicationScoped
public class Speeds {
    private static final int MOST = 500;

    private static final String DEAL = """
            with deal as (
                select o.*, case when o.stage = 'WON' then (o.closed_at at time zone 'UTC')::date
                        - (o.engaged_at at time zone 'UTC')::date end as cycle,
                    (now() at time zone 'UTC')::date - (coalesce(o.engaged_at, o.opened_at) at time zone 'UTC')::date
                        > p.limit_days as slow,
                    (now() at time zone 'UTC')::date - (o.stage_since at time zone 'UTC')::date
                        > coalesce(s.norm_days, %d) as stale,
                    coalesce(m.moves, 0) as moves, coalesce(m.later, 0) as later
                from opportunity o left join pipeline_stage s on s.pipeline = o.pipeline and s.stage = o.stage
                    left join pipeline_pace p on p.pipeline = o.pipeline
                    left join lateral (select count(*) as moves, sum(greatest(c.to_day - c.from_day, 0)) as later
                        from close_change c where c.opportunity_id = o.id and c.from_day is not null
                            and c.to_day is not null) m on true
                where %s)
            """;
    private static final String FIGURES = """
            count(cycle) as won, round(avg(cycle), 2) as mean,
            (percentile_cont(0.5) within group (order by cycle))::numeric as median,
            count(*) filter (where closed_at is null) as open,
            count(*) filter (where closed_at is null and slow) as slow,
            count(*) filter (where closed_at is null and stale) as stale,
            count(*) filter (where moves > 0) as moved, coalesce(sum(moves), 0)::bigint as moves,
            coalesce(sum(later), 0)::bigint as later
            """;
    private static final String PARTS = """
            select key, (select min(s.name) from seller s where s.owner_id = key) as name, %2$s
            from (select *, %1$s as key from deal) parted group by key order by %3$s limit %4$d
            """;
    private static final String STAGES = """
            select pipeline, stage, count(*) as times,
                round(avg(extract(epoch from coalesce(until, now()) - since) / 86400)::numeric, 2) as mean
            from (select c.pipeline, c.to_stage as stage, c.changed_at as since,
                    lead(c.changed_at) over (partition by c.opportunity_id order by c.id) as until
                from stage_change c join deal on deal.id = c.opportunity_id) stay
            where stage not in ('WON', 'LOST') group by pipeline, stage order by pipeline, times desc, stage limit %d
            """;

    private final Opportunities opportunities;
    private final SalesConfig config;
    private final Pool database;

    Speeds(Opportunities opportunities, SalesConfig config, Pool database) {
        this.opportunities = opportunities;
        this.config = config;
        this.database = database;
    }

    /**
     * Which deals are looked at.
     *
     * @param pipeline the key of one pipeline; null for all
     * @param from the first day of closing, UTC; null for any. Open deals are looked at whatever it is.
     * @param until the last one
     */
    public record Scope(
            @Nullable String pipeline,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    public Uni<Speed> of(SpeedAspect by, Scope scope) {
        return Uni.combine()
                .all()
                .unis(
                        rows(
                                "select null::text as key, null::text as name, " + FIGURES + " from deal",
                                scope,
                                Speeds::part),
                        rows(PARTS.formatted(by.key(), FIGURES, order(by), MOST), scope, Speeds::part),
                        rows(STAGES.formatted(MOST), scope, Speeds::stay))
                .asTuple()
                .map(found -> new Speed(found.getItem1().getFirst(), found.getItem2(), found.getItem3()));
    }

    private static String order(SpeedAspect by) {
        return switch (by) {
            case MONTH, QUARTER -> "key nulls last";
            case PIPELINE, OWNER, TEAM -> "count(*) desc, key nulls last";
        };
    }

    private <T> Uni<List<T>> rows(String query, Scope scope, Function<Row, T> view) {
        var sql = new Sql();
        sql.add(DEAL.formatted(config.standstillDays(), seen(sql, scope))).add(query);
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(view)
                        .toList());
    }

    private String seen(Sql sql, Scope scope) {
        var seen = new StringBuilder("o.id in (select id from opportunity where ")
                .append(Opportunities.PRESENT + " and ")
                .append(opportunities.visible().sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind));
        if (scope.pipeline() != null) {
            seen.append(" and pipeline = ").append(sql.bind(scope.pipeline()));
        }
        if (scope.from() != null) {
            seen.append(" and coalesce(closed_at >= ")
                    .append(start(sql, scope.from()))
                    .append(", true)");
        }
        if (scope.until() != null) {
            seen.append(" and coalesce(closed_at < ")
                    .append(start(sql, scope.until().plusDays(1)))
                    .append(", true)");
        }
        return seen.append(")").toString();
    }

    private static String start(Sql sql, LocalDate day) {
        return sql.bind(day.atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    private static Speed.Part part(Row row) {
        var median = row.getBigDecimal("median");
        return new Speed.Part(
                row.getString("key"),
                row.getString("name"),
                row.getLong("won"),
                row.getBigDecimal("mean"),
                median == null ? null : median.stripTrailingZeros(),
                row.getLong("open"),
                row.getLong("slow"),
                row.getLong("stale"),
                row.getLong("moved"),
                row.getLong("moves"),
                row.getLong("later"));
    }

    private static Speed.Stay stay(Row row) {
        BigDecimal mean = Objects.requireNonNull(row.getBigDecimal("mean"));
        return new Speed.Stay(row.getString("pipeline"), row.getString("stage"), row.getLong("times"), mean);
    }
}
