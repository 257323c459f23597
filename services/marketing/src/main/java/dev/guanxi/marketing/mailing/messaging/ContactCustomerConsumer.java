package dev.guanxi.marketing.mailing.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps whose contact each contact is. */
@Singleton
class ContactCustomerConsumer extends ReplicaConsumer<ContactCustomerConsumer.Contact> {
    /** What we keep of a contact. */
    record Contact(@Nullable UUID customerId) {}

    ContactCustomerConsumer(ObjectMapper json) {
        super("marketing-contact-customers", "crm.contact.contact", "contact_customer", Contact.class, json);
    }
}
