package dev.guanxi.contact.privacy.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.privacy.Gathered;
import dev.guanxi.contact.privacy.PrivacyUpkeep;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Gathers what the services answer. */
@Singleton
class AnswerConsumer extends ReactionConsumer<Gathered> {
    private final PrivacyUpkeep requests;

    AnswerConsumer(ObjectMapper json, PrivacyUpkeep requests) {
        super("contact-privacy-answers", "crm.privacy.answer", Gathered.class, json);
        this.requests = requests;
    }

    @Override
    protected Uni<Void> on(Event event, Gathered piece) {
        return requests.gather(piece);
    }
}
