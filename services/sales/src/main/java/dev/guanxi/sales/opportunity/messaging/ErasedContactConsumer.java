package dev.guanxi.sales.opportunity.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.sales.opportunity.OpportunityUpkeep;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets a person in the names that people gave to deals with them. */
@Singleton
class ErasedContactConsumer extends ReactionConsumer<ErasedContactConsumer.Contact> {
    /** We read nothing of a contact; only that it is gone. */
    record Contact() {}

    private final OpportunityUpkeep upkeep;

    ErasedContactConsumer(ObjectMapper json, OpportunityUpkeep upkeep) {
        super("sales-opportunity-erasures", "crm.contact.contact", Contact.class, json);
        this.upkeep = upkeep;
    }

    @Override
    protected Uni<Void> on(Event event, Contact contact) {
        return Uni.createFrom().voidItem();
    }

    @Override
    protected Uni<Void> onErasure(Event event) {
        return upkeep.forgetContact(event.subject());
    }
}
