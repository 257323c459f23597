package dev.guanxi.commerce.order.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.commerce.order.OrderService;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets the orders of a merged customer follow to the one who goes on. */
@Singleton
class MergedCustomerConsumer extends ReactionConsumer<MergedCustomerConsumer.Customer> {
    /** What we read of contact's customer. */
    record Customer(@Nullable UUID mergedInto) {}

    private final OrderService orders;

    MergedCustomerConsumer(ObjectMapper json, OrderService orders) {
        super("commerce-merged-customers", "crm.contact.customer", Customer.class, json);
        this.orders = orders;
    }

    @Override
    protected Uni<Void> on(Event event, Customer customer) {
        return customer.mergedInto() == null
                ? Uni.createFrom().voidItem()
                : orders.moveAll(event.subject(), customer.mergedInto());
    }
}
