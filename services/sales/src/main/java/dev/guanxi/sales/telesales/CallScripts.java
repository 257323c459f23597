package dev.guanxi.sales.telesales;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where call scripts are kept; everybody in sales reads them. */
@Singleton
class CallScripts extends AggregateRepository<CallScript> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(Reach.ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    CallScripts(Ledger ledger) {
        super(CallScript.class, "call-script", POLICY, ledger);
    }
}
