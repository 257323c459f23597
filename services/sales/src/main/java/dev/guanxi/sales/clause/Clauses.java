package dev.guanxi.sales.clause;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where clauses are kept; everybody in sales reads them. */
@Singleton
class Clauses extends AggregateRepository<Clause> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(Reach.ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    Clauses(Ledger ledger) {
        super(Clause.class, "clause", POLICY, ledger);
    }
}
