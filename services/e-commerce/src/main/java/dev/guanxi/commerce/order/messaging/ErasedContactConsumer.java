package dev.guanxi.commerce.order.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.commerce.order.OrderService;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets an erased contact in the orders that they placed. */
@Singleton
class ErasedContactConsumer extends ReactionConsumer<ErasedContactConsumer.Contact> {
    /** We read nothing of a contact; only that it is gone. */
    record Contact() {}

    private final OrderService orders;

    ErasedContactConsumer(ObjectMapper json, OrderService orders) {
        super("commerce-order-contact-erasures", "crm.contact.contact", Contact.class, json);
        this.orders = orders;
    }

    @Override
    protected Uni<Void> on(Event event, Contact contact) {
        return Uni.createFrom().voidItem();
    }

    @Override
    protected Uni<Void> onErasure(Event event) {
        return orders.forgetContact(event.subject());
    }
}
