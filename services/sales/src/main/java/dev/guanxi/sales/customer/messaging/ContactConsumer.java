package dev.guanxi.sales.customer.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import dev.guanxi.sales.customer.Departures;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps which contacts were merged into which, so that leads and deals with them follow. */
@Singleton
class ContactConsumer extends ReplicaConsumer<ContactConsumer.Contact> {
    /** What we keep of a contact: nothing about the person. */
    record Contact(@Nullable UUID mergedInto) {}

    private final Departures departures;

    ContactConsumer(ObjectMapper json, Departures departures) {
        super("sales-contacts", "crm.contact.contact", "contact", Contact.class, json);
        this.departures = departures;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> contacts) {
        return departures.ofContacts(contacts);
    }
}
