package dev.guanxi.sales.template;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where templates are kept; everybody in sales reads them. */
@Singleton
class Templates extends AggregateRepository<DocumentTemplate> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(Reach.ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    Templates(Ledger ledger) {
        super(DocumentTemplate.class, "document-template", POLICY, ledger);
    }
}
