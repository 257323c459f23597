package dev.guanxi.contact.identity;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.contact.SeenContacts;
import dev.guanxi.contact.customer.SeenCustomers;
import dev.guanxi.contact.matching.IdentityKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds the record behind any channel: who rings, who writes, whose card that is. */
@ApplicationScoped
public class Identities {
    private final SeenCustomers customers;
    private final SeenContacts contacts;

    Identities(SeenCustomers customers, SeenContacts contacts) {
        this.customers = customers;
        this.contacts = contacts;
    }

    /**
     * Who, among those that the caller sees, has this, however it is written.
     *
     * @param country ISO 3166-1; tells what a phone number without country code means
     */
    public Uni<Identified> find(IdentityKind kind, String value, @Nullable String country) {
        var normal = kind.normal(value, country);
        ensureField(!normal.isEmpty(), "value", "identity-empty", kind);
        return customers
                .knownBy(kind, normal)
                .chain(found -> contacts.knownBy(kind, normal).map(people -> new Identified(found, people)));
    }
}
