package dev.guanxi.sales.referral;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where the rules are kept by which introductions are rewarded; everybody in sales knows them. */
@Singleton
class RewardRules extends AggregateRepository<RewardRule> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(Reach.ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    RewardRules(Ledger ledger) {
        super(RewardRule.class, "reward-rule", POLICY, ledger);
    }
}
