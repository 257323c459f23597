package dev.guanxi.sales.commission;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where amounts are kept that are credited by files or through the API. */
@Singleton
class Amounts extends AggregateRepository<CreditedAmount> {
    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(Reach.OWN, Roles.SALES_REP)
            .with(Reach.TEAM, Roles.SALES_MANAGER)
            .with(Reach.ALL, Roles.ADMIN);

    Amounts(Ledger ledger) {
        super(CreditedAmount.class, "commission-amount", POLICY, ledger);
    }
}
