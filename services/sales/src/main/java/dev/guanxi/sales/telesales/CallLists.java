package dev.guanxi.sales.telesales;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where call lists are kept. Who calls by one need not see it: they are given one number after the other. */
@Singleton
class CallLists extends AggregateRepository<CallList> {
    /** Of lists, of the numbers on them, and of calls alike. */
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(Reach.OWN, Roles.SALES_REP)
            .with(Reach.TEAM, Roles.SALES_MANAGER)
            .with(Reach.ALL, Roles.ANALYST, Roles.ADMIN);

    CallLists(Ledger ledger) {
        super(CallList.class, "call-list", POLICY, ledger);
    }
}
