package dev.guanxi.platform.webhooks;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where webhooks are kept. Managers have their own; administrators look after all. */
@Singleton
class Webhooks extends AggregateRepository<Webhook> {
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_MANAGER, Roles.SERVICE_MANAGER)
            .with(ALL, Roles.ADMIN);

    Webhooks(Ledger ledger) {
        super(Webhook.class, "webhook", POLICY, ledger);
    }
}
