package dev.guanxi.contact.memory.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps when guests ordered: the last time is the last time they were here. */
@Singleton
class GuestOrderConsumer extends ReplicaConsumer<GuestOrderConsumer.Order> {
    /** What we keep of an order. */
    record Order(
            @Nullable UUID customerId,
            @Nullable UUID contactId,
            @Nullable Instant placedAt) {}

    GuestOrderConsumer(ObjectMapper json) {
        super("contact-guest-orders", "crm.commerce.order", "guest_order", Order.class, json);
    }
}
