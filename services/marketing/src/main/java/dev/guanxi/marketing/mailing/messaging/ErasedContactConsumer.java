package dev.guanxi.marketing.mailing.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.marketing.mailing.MailingTargets;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets to whom mailings went who is erased; how many they were stays. */
@Singleton
class ErasedContactConsumer extends ReactionConsumer<ErasedContactConsumer.Contact> {
    /** Nothing is read. */
    record Contact() {}

    private final MailingTargets targets;

    ErasedContactConsumer(ObjectMapper json, MailingTargets targets) {
        super("marketing-mailing-erasures", "crm.contact.contact", Contact.class, json);
        this.targets = targets;
    }

    @Override
    protected Uni<Void> on(Event event, Contact contact) {
        return Uni.createFrom().voidItem();
    }

    @Override
    protected Uni<Void> onErasure(Event event) {
        return targets.forget(event.subject());
    }
}
