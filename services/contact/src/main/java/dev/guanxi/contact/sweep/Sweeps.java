package dev.guanxi.contact.sweep;

import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Which walks are asked for, and how far each has come. */
@ApplicationScoped
public class Sweeps {
    static final int AT_ONCE = 500;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String REQUEST = """
            insert into sweep (name, walked_to, walked, requested_at) values ($1, $2, 0, $3)
            on conflict (name) do update set walked_to = excluded.walked_to, walked = 0,
                requested_at = excluded.requested_at, finished_at = null
            """;
    private static final String STANDS =
            "select walked_to from sweep where name = ?1 and finished_at is null for update skip locked";
    private static final String NEXT = "select id from %s where id > ?1 order by id limit ?2";
    private static final String WALKED =
            "update sweep set walked_to = $2, walked = walked + $3, finished_at = $4 where name = $1";
    private static final String PROGRESS =
            "select name, walked, requested_at, finished_at from sweep order by name limit 20";

    private final Pool database;
    private final Clock clock;

    Sweeps(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lets everybody be gone through from the beginning, in the transaction at hand. */
    public Uni<Void> request(String name) {
        return InTransaction.update(REQUEST, name, BEFORE_ALL, clock.instant().atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    /** Goes one batch further; false when there is nothing to do, or another replica is at it. */
    @WithTransaction
    Uni<Boolean> step(Sweeper sweeper) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STANDS, Tuple.class)
                        .setParameter(1, sweeper.sweeps())
                        .getResultList())
                .chain(stands -> stands.isEmpty()
                        ? Uni.createFrom().item(false)
                        : stepFrom(sweeper, stands.getFirst().get(0, UUID.class)));
    }

    private Uni<Boolean> stepFrom(Sweeper sweeper, UUID walkedTo) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT.formatted(sweeper.over()), UUID.class)
                        .setParameter(1, walkedTo)
                        .setParameter(2, AT_ONCE)
                        .getResultList())
                .call(batch -> batch.isEmpty() ? Uni.createFrom().voidItem() : sweeper.sweep(batch))
                .chain(batch -> walked(sweeper.sweeps(), walkedTo, batch));
    }

    private Uni<Boolean> walked(String name, UUID walkedTo, List<UUID> batch) {
        var more = batch.size() == AT_ONCE;
        return InTransaction.update(
                        WALKED,
                        name,
                        batch.isEmpty() ? walkedTo : batch.getLast(),
                        batch.size(),
                        more ? null : clock.instant().atOffset(ZoneOffset.UTC))
                .replaceWith(more);
    }

    /** How far each walk has come that was ever asked for. */
    public Uni<List<Progress>> progress() {
        return database.preparedQuery(PROGRESS)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Progress::of)
                        .toList());
    }
}
