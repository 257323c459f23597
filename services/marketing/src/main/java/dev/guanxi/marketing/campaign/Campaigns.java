package dev.guanxi.marketing.campaign;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where campaigns are kept: marketers see their teams', those who steer see all. */
@Singleton
class Campaigns extends AggregateRepository<Campaign> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(TEAM, Roles.MARKETER).with(ALL, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    Campaigns(Ledger ledger) {
        super(Campaign.class, "campaign", POLICY, ledger);
    }
}
