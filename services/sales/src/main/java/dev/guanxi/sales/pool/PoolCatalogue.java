package dev.guanxi.sales.pool;

import dev.guanxi.platform.persistence.Catalogue;
import dev.guanxi.platform.persistence.Snapshots;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The public pools that there are, in memory: whoever looks at leads needs to know which pools are open to them. */
@Singleton
public class PoolCatalogue extends Catalogue<List<KnownPool>> {
    private static final String ALL = """
            select id, name, place, teams::text as teams, zone, claims_per_day, holding_cap, protection_days,
                recycle_days, warning_days, cooldown_days
            from lead_pool order by created_at, id
            """;

    private final Pool database;
    private final Snapshots snapshots;

    PoolCatalogue(Pool database, Snapshots snapshots, DataSource changes) {
        super(changes, "lead_pool", List.of(KnownPool.COMMON));
        this.database = database;
        this.snapshots = snapshots;
    }

    @Override
    protected Uni<List<KnownPool>> load() {
        return database.preparedQuery(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::pool)
                        .toList());
    }

    private KnownPool pool(Row row) {
        return new KnownPool(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("place"),
                snapshots.read(row.getString("teams"), PoolTeams.class),
                ZoneId.of(row.getString("zone")),
                new PoolRules(
                        row.getInteger("claims_per_day"),
                        row.getInteger("holding_cap"),
                        row.getInteger("protection_days"),
                        row.getInteger("recycle_days"),
                        row.getInteger("warning_days"),
                        row.getInteger("cooldown_days")));
    }

    /** All of them, the oldest first. */
    public List<KnownPool> all() {
        return known();
    }

    /** The pool of this id; the common one where it is no more. */
    public KnownPool of(UUID id) {
        return all().stream().filter(pool -> pool.id().equals(id)).findFirst().orElse(common());
    }

    /** The pool in which leads of this team lie, if it is one's place. */
    public Optional<KnownPool> at(@Nullable String place) {
        return all().stream().filter(pool -> pool.place().equals(place)).findFirst();
    }

    /** The pool under whose rules the leads of a team are: the one that is about the closest team above it. */
    public KnownPool closestTo(@Nullable String team) {
        return at(team).orElseGet(() -> all().stream()
                .filter(pool -> pool.closeness(team) >= 0)
                .max(Comparator.comparingInt(pool -> pool.closeness(team)))
                .orElse(common()));
    }

    /** The pool of a lead that goes to a team: the one that it was in if that team draws from it, or else the closest. */
    public KnownPool after(UUID present, @Nullable String team) {
        var stays = of(present);
        return at(team).orElseGet(() -> stays.closeness(team) >= 0 ? stays : closestTo(team));
    }

    private KnownPool common() {
        return all().stream()
                .filter(pool -> pool.id().equals(LeadPool.COMMON))
                .findFirst()
                .orElse(KnownPool.COMMON);
    }
}
