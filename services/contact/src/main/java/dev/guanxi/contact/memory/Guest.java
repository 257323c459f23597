package dev.guanxi.contact.memory;

import dev.guanxi.contact.contact.Contact;
import dev.guanxi.platform.identity.Ownership;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom something is known of.
 *
 * @param contactId the person at the customer; null when the customer is meant
 */
record Guest(UUID customerId, @Nullable UUID contactId, Ownership ownership) {
    /** Who is meant: the person at the customer, or the customer. */
    UUID person() {
        return contactId == null ? customerId : contactId;
    }

    static Guest of(Contact contact) {
        return new Guest(contact.customerId(), contact.id(), contact.ownership());
    }
}
