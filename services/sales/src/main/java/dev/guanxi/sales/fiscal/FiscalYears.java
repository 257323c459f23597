package dev.guanxi.sales.fiscal;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where the fiscal calendar is kept. Everybody in sales sees it. */
@Singleton
class FiscalYears extends AggregateRepository<FiscalYear> {
    FiscalYears(Ledger ledger) {
        super(
                FiscalYear.class,
                "fiscal-calendar",
                AccessPolicy.none().with(ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN),
                ledger);
    }
}
