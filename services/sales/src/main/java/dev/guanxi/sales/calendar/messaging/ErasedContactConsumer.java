package dev.guanxi.sales.calendar.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.sales.calendar.AppointmentUpkeep;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets a person in the appointments they once were. */
@Singleton
class ErasedContactConsumer extends ReactionConsumer<ErasedContactConsumer.Contact> {
    /** We read nothing of a contact; only that it is gone. */
    record Contact() {}

    private final AppointmentUpkeep appointments;

    ErasedContactConsumer(ObjectMapper json, AppointmentUpkeep appointments) {
        super("sales-appointment-erasures", "crm.contact.contact", Contact.class, json);
        this.appointments = appointments;
    }

    @Override
    protected Uni<Void> on(Event event, Contact contact) {
        return Uni.createFrom().voidItem();
    }

    @Override
    protected Uni<Void> onErasure(Event event) {
        return appointments.forgetContact(event.subject());
    }
}
