package dev.guanxi.sales.lead;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.pool.KnownPool;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * How many leads of a pool somebody may still take or hold. Whoever asks in order to get some holds the person's row of
 * this pool until the transaction ends, so that two who ask at once cannot both be the last.
 */
@ApplicationScoped
class Allowances {
    private static final String COUNT = """
            insert into lead_claim_count as c (pool_id, owner_id, day, claimed) values ($1, $2, $3, $4)
            on conflict (pool_id, owner_id) do update set day = greatest(c.day, excluded.day),
                claimed = case when c.day >= excluded.day then c.claimed else 0 end + excluded.claimed
            returning claimed
            """;
    private static final String HELD = """
            select count(*) from lead where owner_id = $2 and pool_id = $1 and status = 'ASSIGNED' and not removed
            """;
    private static final String CLAIMED =
            "select claimed from lead_claim_count where pool_id = $1 and owner_id = $2 and day = $3";

    private final Clock clock;

    Allowances(Clock clock) {
        this.clock = clock;
    }

    /** Takes one more out of the pool for somebody, if the limit of the day allows it. */
    Uni<Void> draw(KnownPool pool, String person) {
        var most = pool.rules().claimsPerDay();
        return count(pool, person, 1)
                .invoke(claimed ->
                        ensure(most == null || claimed <= most, "claim-limit", pool.name(), String.valueOf(most)))
                .replaceWithVoid();
    }

    /** Refuses when somebody holds as many as they may already. */
    Uni<Void> ensureRoom(KnownPool pool, String person) {
        return room(pool, person)
                .invoke(room -> ensure(
                        room > 0,
                        "holding-cap",
                        pool.name(),
                        String.valueOf(pool.rules().holdingCap())))
                .replaceWithVoid();
    }

    /** How many more somebody may hold. */
    Uni<Integer> room(KnownPool pool, String person) {
        var cap = pool.rules().holdingCap();
        return cap == null
                ? Uni.createFrom().item(Integer.MAX_VALUE)
                : count(pool, person, 0).chain(() -> held(pool, person)).map(held -> Math.max(0, cap - held));
    }

    private Uni<Integer> count(KnownPool pool, String person, int more) {
        return InTransaction.select(row -> (Integer) row[0], COUNT, pool.id(), person, pool.day(clock.instant()), more)
                .map(counted -> counted.getFirst());
    }

    private static Uni<Integer> held(KnownPool pool, String person) {
        return InTransaction.select(row -> Math.toIntExact((Long) row[0]), HELD, pool.id(), person)
                .map(counted -> counted.getFirst());
    }

    @WithSession
    Uni<PoolStanding> standing(KnownPool pool, String person) {
        var rules = pool.rules();
        return InTransaction.select(row -> (Integer) row[0], CLAIMED, pool.id(), person, pool.day(clock.instant()))
                .map(counted -> counted.isEmpty() ? 0 : counted.getFirst())
                .chain(claimed -> held(pool, person)
                        .map(held ->
                                new PoolStanding(pool.id(), claimed, rules.claimsPerDay(), held, rules.holdingCap())));
    }
}
