package dev.guanxi.sales.stages;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where pipelines are kept. Everybody in sales knows them. */
@Singleton
class Pipelines extends AggregateRepository<DealPipeline> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(Reach.ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    Pipelines(Ledger ledger) {
        super(DealPipeline.class, "pipeline", POLICY, ledger);
    }
}
