package dev.guanxi.sales.stakeholder.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.sales.stakeholder.StakeholderUpkeep;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Takes those out of deals who are forgotten. */
@Singleton
class ForgottenContactConsumer extends ReactionConsumer<ForgottenContactConsumer.Contact> {
    /** We read nothing of a contact; only that it is gone. */
    record Contact() {}

    private final StakeholderUpkeep upkeep;

    ForgottenContactConsumer(ObjectMapper json, StakeholderUpkeep upkeep) {
        super("sales-stakeholder-erasures", "crm.contact.contact", Contact.class, json);
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
