package dev.guanxi.contact.programme.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.programme.Delivery;
import dev.guanxi.contact.programme.Programmes;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets deliveries ask for what the customer's level says. A later event of the same order may be the first one heard. */
@Singleton
class DeliveryConsumer extends ReactionConsumer<DeliveryConsumer.Order> {
    /** What we read of an order. */
    record Order(
            @Nullable UUID customerId,
            @Nullable String status,
            @Nullable List<Line> lines,
            @Nullable Instant deliveredAt) {
        /** What was ordered. */
        record Line(@Nullable UUID productId) {}
    }

    private final Programmes programmes;

    DeliveryConsumer(ObjectMapper json, Programmes programmes) {
        super("contact-programmes", "crm.commerce.order", Order.class, json);
        this.programmes = programmes;
    }

    @Override
    protected Uni<Void> on(Event event, Order order) {
        var customer = order.customerId();
        var at = order.deliveredAt();
        return customer == null || at == null || !"DELIVERED".equals(order.status())
                ? Uni.createFrom().voidItem()
                : programmes.delivered(new Delivery(
                        event.subject(),
                        customer,
                        (order.lines() == null ? Stream.<Order.Line>empty() : order.lines().stream())
                                .map(Order.Line::productId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        at));
    }
}
