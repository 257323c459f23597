package dev.guanxi.sales.commission;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where it is kept who is on which plan; each sees their own, managers their team's. */
@Singleton
class Assignments extends AggregateRepository<CommissionAssignment> {
    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(Reach.OWN, Roles.SALES_REP)
            .with(Reach.TEAM, Roles.SALES_MANAGER)
            .with(Reach.ALL, Roles.ADMIN);

    Assignments(Ledger ledger) {
        super(CommissionAssignment.class, "commission-assignment", POLICY, ledger);
    }
}
