package dev.guanxi.contact.task;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.platform.identity.Ownership;
import java.util.UUID;

/** A customer, and who is in charge of it. */
record CustomerInCharge(UUID id, Ownership ownership) {
    static CustomerInCharge of(Customer customer) {
        return new CustomerInCharge(customer.id(), customer.ownership());
    }
}
