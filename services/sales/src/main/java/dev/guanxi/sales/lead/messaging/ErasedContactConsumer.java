package dev.guanxi.sales.lead.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.sales.lead.LeadIntake;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets a person in the leads they once were. */
@Singleton
class ErasedContactConsumer extends ReactionConsumer<ErasedContactConsumer.Contact> {
    /** We read nothing of a contact; only that it is gone. */
    record Contact() {}

    private final LeadIntake leads;

    ErasedContactConsumer(ObjectMapper json, LeadIntake leads) {
        super("sales-lead-erasures", "crm.contact.contact", Contact.class, json);
        this.leads = leads;
    }

    @Override
    protected Uni<Void> on(Event event, Contact contact) {
        return Uni.createFrom().voidItem();
    }

    @Override
    protected Uni<Void> onErasure(Event event) {
        return leads.forgetContact(event.subject());
    }
}
