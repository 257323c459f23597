package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.contact.DescribedContacts;
import dev.guanxi.contact.customer.DescribedCustomers;
import dev.guanxi.contact.matching.DescribedRecords;
import dev.guanxi.contact.merge.RecordKind;
import jakarta.enterprise.context.ApplicationScoped;

/** All records that can be duplicates, by their kind. */
@ApplicationScoped
class Records {
    private final DescribedCustomers customers;
    private final DescribedContacts contacts;

    Records(DescribedCustomers customers, DescribedContacts contacts) {
        this.customers = customers;
        this.contacts = contacts;
    }

    DescribedRecords of(RecordKind kind) {
        return switch (kind) {
            case CUSTOMER -> customers;
            case CONTACT -> contacts;
        };
    }
}
