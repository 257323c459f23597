package dev.guanxi.sales.seller;

import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.pool.PoolCatalogue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Who does somebody's work while they are away. A day begins as it does for the pool of their team. */
@ApplicationScoped
public class StandIns {
    /** Of the days that it is anywhere on earth. */
    private static final String FIND = """
            select s.owner_id as away, s.team as away_team, d.day::date as day, t.owner_id, t.team
            from seller s join seller_away a on a.seller_id = s.id join seller t on t.id = a.stand_in_id
            join generate_series($2::date - 1, $2::date + 1, interval '1 day') d (day) on a.days @> d.day::date
            where s.owner_id = any($1)
            """;

    private static final String FOR_WHOM = """
            select s.id, s.name, s.owner_id as away, s.team as away_team, d.day::date as day
            from seller t join seller_away a on a.stand_in_id = t.id join seller s on s.id = a.seller_id
            join generate_series($2::date - 1, $2::date + 1, interval '1 day') d (day) on a.days @> d.day::date
            where t.owner_id = $1 order by s.id
            """;

    private final PoolCatalogue pools;
    private final Pool database;
    private final Clock clock;

    StandIns(PoolCatalogue pools, Pool database, Clock clock) {
        this.pools = pools;
        this.database = database;
        this.clock = clock;
    }

    /** Who stands in today for those of these owners who are away and have somebody, by the owners; with their teams. */
    public Uni<Map<String, Ownership>> of(Collection<String> owners) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return owners.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : database.preparedQuery(FIND)
                        .execute(Tuple.of(owners.toArray(String[]::new), today))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .filter(this::isToday)
                                .collect(Collectors.toMap(
                                        row -> row.getString("away"),
                                        row -> Ownership.of(row.getString("owner_id"), row.getString("team")),
                                        (one, _) -> one)));
    }

    /** Those who are away today and for whom this owner of records stands in. */
    public Uni<List<KnownSeller>> forWhom(String owner) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return database.preparedQuery(FOR_WHOM)
                .execute(Tuple.of(owner, today))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .filter(this::isToday)
                        .map(row -> new KnownSeller(
                                row.getUUID("id"),
                                row.getString("name"),
                                Ownership.of(row.getString("away"), row.getString("away_team"))))
                        .toList());
    }

    private boolean isToday(Row row) {
        var pool = pools.closestTo(row.getString("away_team"));
        return pool.day(clock.instant()).equals(row.getLocalDate("day"));
    }
}
