package dev.guanxi.contact.expectation;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerRecords;
import dev.guanxi.platform.persistence.Ledger;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Where expectations are kept, and who sees which: those who see the customer. */
@Singleton
class Expectations extends CustomerRecords<Expectation> {
    Expectations(Ledger ledger) {
        super(Expectation.class, "expectation", "expectations", ledger);
    }

    @Override
    protected void goTo(Expectation expectation, Customer customer) {
        expectation.goTo(customer.id(), customer.ownership());
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return changeEach(allOf(customer), Expectation::depersonalise);
    }
}
