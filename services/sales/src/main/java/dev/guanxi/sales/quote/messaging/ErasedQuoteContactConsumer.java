package dev.guanxi.sales.quote.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.sales.quote.QuoteUpkeep;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets a person in the what people wrote in quotes for them. */
@Singleton
class ErasedQuoteContactConsumer extends ReactionConsumer<ErasedQuoteContactConsumer.Contact> {
    /** We read nothing of a contact; only that it is gone. */
    record Contact() {}

    private final QuoteUpkeep upkeep;

    ErasedQuoteContactConsumer(ObjectMapper json, QuoteUpkeep upkeep) {
        super("sales-quote-erasures", "crm.contact.contact", Contact.class, json);
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
