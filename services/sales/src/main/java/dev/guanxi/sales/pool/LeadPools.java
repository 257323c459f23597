package dev.guanxi.sales.pool;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where public pools are kept; everybody in sales knows their rules. */
@Singleton
class LeadPools extends AggregateRepository<LeadPool> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(Reach.ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    LeadPools(Ledger ledger) {
        super(LeadPool.class, "lead-pool", POLICY, ledger);
    }
}
