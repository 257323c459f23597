package dev.guanxi.sales.commission;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where runs are kept; they hold everybody's money, so administrators only. */
@Singleton
class Runs extends AggregateRepository<CommissionRun> {
    private static final AccessPolicy POLICY = AccessPolicy.none().with(Reach.ALL, Roles.ADMIN);

    Runs(Ledger ledger) {
        super(CommissionRun.class, "commission-run", POLICY, ledger);
    }
}
