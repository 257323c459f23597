package dev.guanxi.contact.memory.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.memory.PreferenceService;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** What is known of people goes with them to their next employer. */
@Singleton
class MovedGuestConsumer extends ReactionConsumer<MovedGuestConsumer.Person> {
    /** That something happened to a person is enough; the rest is here. */
    record Person() {}

    private final PreferenceService preferences;

    MovedGuestConsumer(ObjectMapper json, PreferenceService preferences) {
        super("contact-moved-guests", "crm.contact.contact", Person.class, json);
        this.preferences = preferences;
    }

    @Override
    protected Uni<Void> on(Event event, Person person) {
        return event.is("moved")
                ? preferences.follow(event.subject())
                : Uni.createFrom().voidItem();
    }
}
