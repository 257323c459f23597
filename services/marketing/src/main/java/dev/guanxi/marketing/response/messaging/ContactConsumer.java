package dev.guanxi.marketing.response.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.marketing.response.ResponseUpkeep;
import dev.guanxi.platform.events.ReplicaConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the addresses of contacts, so that an erasure finds the responses that name the person. */
@Singleton
class ContactConsumer extends ReplicaConsumer<ContactConsumer.Contact> {
    /** What we keep of a contact. */
    record Contact(@Nullable String email) {}

    private final ResponseUpkeep responses;

    ContactConsumer(ObjectMapper json, ResponseUpkeep responses) {
        super("marketing-contacts", "crm.contact.contact", "contact", Contact.class, json);
        this.responses = responses;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> subjects) {
        return responses.followContacts(subjects);
    }
}
