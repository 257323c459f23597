package dev.guanxi.partner.partner;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.PARTNER;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where partners are kept; a partner's users see their own. */
@Singleton
class Partners extends AggregateRepository<Partner> {
    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(PARTNER, Roles.PARTNER, Roles.PARTNER_ADMIN)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.ANALYST, Roles.ADMIN);

    Partners(Ledger ledger) {
        super(Partner.class, "partner", POLICY, ledger);
    }
}
