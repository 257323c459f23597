package dev.guanxi.commerce.order.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.commerce.order.OrderService;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets an erased customer in the orders that they placed. */
@Singleton
class ErasedCustomerConsumer extends ReactionConsumer<ErasedCustomerConsumer.Customer> {
    /** We read nothing of a customer; only that it is gone. */
    record Customer() {}

    private final OrderService orders;

    ErasedCustomerConsumer(ObjectMapper json, OrderService orders) {
        super("commerce-order-customer-erasures", "crm.contact.customer", Customer.class, json);
        this.orders = orders;
    }

    @Override
    protected Uni<Void> on(Event event, Customer customer) {
        return Uni.createFrom().voidItem();
    }

    @Override
    protected Uni<Void> onErasure(Event event) {
        return orders.forgetCustomer(event.subject());
    }
}
