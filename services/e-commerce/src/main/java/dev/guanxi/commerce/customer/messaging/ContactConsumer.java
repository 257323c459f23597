package dev.guanxi.commerce.customer.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.commerce.customer.CustomerFollower;
import dev.guanxi.platform.events.ReplicaConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps which contacts were merged into which, so that what they ordered follows. */
@Singleton
class ContactConsumer extends ReplicaConsumer<ContactConsumer.Contact> {
    /** What we keep of a contact: nothing about the person. */
    record Contact(@Nullable UUID mergedInto) {}

    private final CustomerFollower follower;

    ContactConsumer(ObjectMapper json, CustomerFollower follower) {
        super("commerce-contacts", "crm.contact.contact", "contact", Contact.class, json);
        this.follower = follower;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> contacts) {
        return follower.followContacts(contacts);
    }
}
