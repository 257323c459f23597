package dev.guanxi.sales.realignment;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where it is kept who is to be in charge of customers; nobody reads it but the contact service. */
@Singleton
class CustomerCharges extends AggregateRepository<CustomerCharge> {
    CustomerCharges(Ledger ledger) {
        super(CustomerCharge.class, "customer-charge", AccessPolicy.none(), ledger);
    }
}
