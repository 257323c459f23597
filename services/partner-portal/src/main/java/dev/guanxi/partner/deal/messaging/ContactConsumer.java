package dev.guanxi.partner.deal.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.partner.deal.DealUpkeep;
import dev.guanxi.platform.events.ReplicaConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the addresses of contacts, so that an erasure finds the deals that name the person. */
@Singleton
class ContactConsumer extends ReplicaConsumer<ContactConsumer.Contact> {
    /** What we keep of a contact. */
    record Contact(@Nullable String email) {}

    private final DealUpkeep deals;

    ContactConsumer(ObjectMapper json, DealUpkeep deals) {
        super("partner-contacts", "crm.contact.contact", "contact", Contact.class, json);
        this.deals = deals;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> subjects) {
        return deals.followContacts(subjects);
    }
}
