package dev.guanxi.sales.forecast;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.opportunity.Opportunities;
import dev.guanxi.sales.org.ReportingTree;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads what was taken down of forecasts, of the deals that the caller sees. */
@ApplicationScoped
class SnapshotFigures {
    private static final String OF_PERIOD =
            "select " + Snapshot.COLUMNS + " from forecast_snapshot where period = $1 order by day";

    private static final String PAST = """
            select period from forecast_snapshot where last_day < $1 group by period
            order by max(last_day) desc, period limit 500
            """;

    private static final String FIGURES = """
            with people as materialized (
                select t.path, t.days, s.owner_id, s.name
                from %1$s t join seller s on s.id = t.path[cardinality(t.path)]
                where t.days && daterange(%2$s::date, %3$s::date, '[]')),
            shots as materialized (select id, day from forecast_snapshot where id = any(%4$s::uuid[]))
            select h.id as shot, p.path, p.name, p.days @> h.day as present, a.*
            from people p cross join shots h cross join lateral (
                select %5$s, 0::bigint as undated from forecast_snapshot_line v
                where v.owner_id = p.owner_id and v.snapshot_id = h.id and p.days @> v.held_on and %6$s offset 0) a
            """;

    private final Opportunities opportunities;
    private final Pool database;

    SnapshotFigures(Opportunities opportunities, Pool database) {
        this.opportunities = opportunities;
        this.database = database;
    }

    /** All that were taken of a period, the first ones first. */
    Uni<List<Snapshot>> ofPeriod(String period) {
        return database.preparedQuery(OF_PERIOD)
                .execute(Tuple.of(period))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Snapshot::of)
                        .toList());
    }

    /** The names of periods that were over before a day and of which there are snapshots, the last ones first. */
    Uni<List<String>> pastPeriods(LocalDate day) {
        return database.preparedQuery(PAST)
                .execute(Tuple.of(day))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("period"))
                        .toList());
    }

    /** What everybody below somebody had in some snapshots of one period, by these; each by the reporting lines of its day. */
    Uni<Map<UUID, List<PersonFigures>>> of(UUID seller, List<Snapshot> snapshots) {
        var first = snapshots.getFirst();
        var sql = new Sql();
        sql.add(FIGURES.formatted(
                ReportingTree.below(sql, seller),
                sql.bind(first.day().isBefore(first.from()) ? first.day() : first.from()),
                sql.bind(snapshots.getLast().day()),
                sql.bind(snapshots.stream().map(Snapshot::id).toArray(UUID[]::new)),
                ForecastSql.sums("sum(v.deals)", "sum(v.amount)", "sum(v.weighted)", "0::bigint"),
                opportunities.visible().sql(new Visibility.Columns("v.owner_id", "v.team", null, null), sql::bind)));
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(groupingBy(
                                row -> row.getUUID("shot"),
                                collectingAndThen(mapping(PersonFigures::of, toList()), PersonFigures::merged))));
    }
}
