package dev.guanxi.sales.document.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.sales.document.DocumentUpkeep;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets a person in documents that were made for them. */
@Singleton
class ErasedDocumentContactConsumer extends ReactionConsumer<ErasedDocumentContactConsumer.Contact> {
    /** We read nothing of a contact; only that it is gone. */
    record Contact() {}

    private final DocumentUpkeep upkeep;

    ErasedDocumentContactConsumer(ObjectMapper json, DocumentUpkeep upkeep) {
        super("sales-document-erasures", "crm.contact.contact", Contact.class, json);
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
