package dev.guanxi.contact.origin;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where the order of trust is kept. Everybody who sees origins may know it. */
@Singleton
class TrustOrders extends AggregateRepository<TrustOrder> {
    TrustOrders(Ledger ledger) {
        super(
                TrustOrder.class,
                "trust-order",
                AccessPolicy.none()
                        .with(
                                ALL,
                                Roles.SALES_REP,
                                Roles.SALES_MANAGER,
                                Roles.MARKETER,
                                Roles.SERVICE_AGENT,
                                Roles.SERVICE_MANAGER,
                                Roles.ANALYST,
                                Roles.ADMIN),
                ledger);
    }
}
