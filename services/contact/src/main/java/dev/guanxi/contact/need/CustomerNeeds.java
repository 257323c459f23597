package dev.guanxi.contact.need;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerRecords;
import dev.guanxi.platform.persistence.Ledger;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Where it is kept what each customer needs, and who sees which: those who see the customer. */
@Singleton
class CustomerNeeds extends CustomerRecords<CustomerNeed> {
    CustomerNeeds(Ledger ledger) {
        super(CustomerNeed.class, "customer-need", "needs", ledger);
    }

    @Override
    protected void goTo(CustomerNeed need, Customer customer) {
        need.goTo(customer);
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return drop(allOf(customer), CustomerNeed::erase);
    }
}
