package dev.guanxi.contact.customer.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.customer.Reappearance;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings customers back who order in the shop. Who ordered there is who logged in, so it is themselves. */
@Singleton
class ShopOrderConsumer extends ReactionConsumer<ShopOrderConsumer.Order> {
    /** What we read of an order. */
    record Order(
            @Nullable UUID customerId,
            @Nullable String channel,
            @Nullable String number,
            @Nullable Instant placedAt) {}

    private final Reappearance reappearance;

    ShopOrderConsumer(ObjectMapper json, Reappearance reappearance) {
        super("contact-shop-returns", "crm.commerce.order", Order.class, json);
        this.reappearance = reappearance;
    }

    /** What becomes of an order later is nothing that the customer does. */
    @Override
    protected Uni<Void> on(Event event, Order order) {
        var customer = order.customerId();
        var at = order.placedAt();
        var number = order.number();
        return event.is("placed") && "SHOP".equals(order.channel()) && customer != null && at != null && number != null
                ? reappearance.of(customer, at, number)
                : Uni.createFrom().voidItem();
    }
}
