package dev.guanxi.sales.duplicate.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The same of contacts. */
@Singleton
class ContactReachConsumer extends ReplicaConsumer<ContactReachConsumer.Contact> {
    /** What we keep of a contact. */
    record Contact(
            @Nullable UUID customerId,
            @Nullable String fullName,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String status,
            @Nullable String ownerId,
            @Nullable String team) {}

    ContactReachConsumer(ObjectMapper json) {
        super("sales-contact-reach", "crm.contact.contact", "contact_reach", Contact.class, json);
    }
}
