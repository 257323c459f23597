package dev.guanxi.contact.origin;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where the order of trust is kept. Everybody who sees origins may know it. */
@Singleton
class TrustOrders extends AggregateRepository<TrustOrder> {
    TrustOrders(Ledger ledger) {
        super(TrustOrder.class, "trust-order", AccessPolicy.OF_CUSTOMERS.wholly(), ledger);
    }
}
