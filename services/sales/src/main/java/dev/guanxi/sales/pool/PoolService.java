package dev.guanxi.sales.pool;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What people can do with public pools; every replica knows the outcome. */
@ApplicationScoped
public class PoolService {
    private final LeadPools pools;
    private final PoolChanges changes;
    private final PoolCatalogue catalogue;

    PoolService(LeadPools pools, PoolChanges changes, PoolCatalogue catalogue) {
        this.pools = pools;
        this.changes = changes;
        this.catalogue = catalogue;
    }

    @WithSession
    public Uni<LeadPool> get(UUID id) {
        return pools.require(id);
    }

    public Uni<LeadPool> open(PoolProfile profile) {
        return changes.open(profile).call(catalogue::reloadAfterCommit);
    }

    public Uni<LeadPool> change(UUID id, long expectedVersion, PoolProfile profile) {
        return changes.change(id, expectedVersion, profile).call(catalogue::reloadAfterCommit);
    }

    /** Removes a pool under whose rules no lead is. */
    public Uni<Void> close(UUID id, long expectedVersion) {
        return changes.close(id, expectedVersion).call(catalogue::reloadAfterCommit);
    }
}
