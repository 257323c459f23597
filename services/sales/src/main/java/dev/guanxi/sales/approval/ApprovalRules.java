package dev.guanxi.sales.approval;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where approval rules are kept; everybody in sales knows them. */
@Singleton
class ApprovalRules extends AggregateRepository<ApprovalRule> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(Reach.ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    ApprovalRules(Ledger ledger) {
        super(ApprovalRule.class, "approval-rule", POLICY, ledger);
    }
}
