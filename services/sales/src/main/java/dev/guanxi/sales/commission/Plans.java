package dev.guanxi.sales.commission;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where commission plans are kept; whoever sells knows their own by their statements. */
@Singleton
class Plans extends AggregateRepository<CommissionPlan> {
    private static final AccessPolicy POLICY = AccessPolicy.none().with(Reach.ALL, Roles.SALES_MANAGER, Roles.ADMIN);

    Plans(Ledger ledger) {
        super(CommissionPlan.class, "commission-plan", POLICY, ledger);
    }
}
