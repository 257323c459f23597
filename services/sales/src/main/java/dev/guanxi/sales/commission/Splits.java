package dev.guanxi.sales.commission;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where it is kept how deals are shared; seen by who sees the deal. */
@Singleton
class Splits extends AggregateRepository<DealSplit> {
    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(Reach.OWN, Roles.SALES_REP)
            .with(Reach.TEAM, Roles.SALES_MANAGER)
            .with(Reach.ALL, Roles.ADMIN);

    Splits(Ledger ledger) {
        super(DealSplit.class, "commission-split", POLICY, ledger);
    }
}
