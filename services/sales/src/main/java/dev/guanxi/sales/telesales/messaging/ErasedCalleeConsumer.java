package dev.guanxi.sales.telesales.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.sales.telesales.CallUpkeep;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets a person in the calls that were made to them. */
@Singleton
class ErasedCalleeConsumer extends ReactionConsumer<ErasedCalleeConsumer.Contact> {
    /** We read nothing of a contact; only that it is gone. */
    record Contact() {}

    private final CallUpkeep calls;

    ErasedCalleeConsumer(ObjectMapper json, CallUpkeep calls) {
        super("sales-call-erasures", "crm.contact.contact", Contact.class, json);
        this.calls = calls;
    }

    @Override
    protected Uni<Void> on(Event event, Contact contact) {
        return Uni.createFrom().voidItem();
    }

    @Override
    protected Uni<Void> onErasure(Event event) {
        return calls.forgetContact(event.subject());
    }
}
