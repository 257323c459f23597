package dev.guanxi.sales.commission;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where statements are kept; each sees their own, managers their team's. */
@Singleton
class Statements extends AggregateRepository<CommissionStatement> {
    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(Reach.OWN, Roles.SALES_REP)
            .with(Reach.TEAM, Roles.SALES_MANAGER)
            .with(Reach.ALL, Roles.ADMIN);

    Statements(Ledger ledger) {
        super(CommissionStatement.class, "commission-statement", POLICY, ledger);
    }
}
