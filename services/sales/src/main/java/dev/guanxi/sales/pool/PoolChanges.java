package dev.guanxi.sales.pool;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Changes of public pools. One method, one transaction. */
@ApplicationScoped
class PoolChanges {
    private static final String USED =
            "select exists (select from lead where pool_id = $1 and status in ('NEW', 'ASSIGNED'))";

    private final LeadPools pools;
    private final Clock clock;

    PoolChanges(LeadPools pools, Clock clock) {
        this.pools = pools;
        this.clock = clock;
    }

    @WithTransaction
    Uni<LeadPool> open(PoolProfile profile) {
        return pools.add(LeadPool.open(profile, clock.instant()));
    }

    @WithTransaction
    Uni<LeadPool> change(UUID id, long expectedVersion, PoolProfile profile) {
        return pools.change(id, expectedVersion, pool -> pool.change(profile));
    }

    /** A lead that comes under its rules in the same moment is under those of the common pool then. */
    @WithTransaction
    Uni<Void> close(UUID id, long expectedVersion) {
        return pools.require(id)
                .invoke(pool -> pool.expectVersion(expectedVersion))
                .invoke(LeadPool::close)
                .call(pool -> InTransaction.select(row -> (Boolean) row[0], USED, id)
                        .invoke(used -> ensure(
                                !used.getFirst(), "pool-in-use", pool.profile().name())))
                .chain(pool -> pools.removeAll(List.of(pool)));
    }
}
