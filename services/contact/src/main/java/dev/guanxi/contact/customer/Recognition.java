package dev.guanxi.contact.customer;

import dev.guanxi.contact.matching.Traits;
import io.smallrye.mutiny.Uni;

/** Recognises whoever is here already; asked before somebody is taken in who must not be here twice. */
public interface Recognition {
    /** Refuses when a customer that the caller sees is probably the same. */
    Uni<Void> ensureNewCustomer(Traits traits);

    /** Refuses when a contact that the caller sees is probably the same. */
    Uni<Void> ensureNewContact(Traits traits);
}
