package dev.guanxi.contact.purchase.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what became of orders, also of customers who are not here yet. */
@Singleton
class OrderConsumer extends ReplicaConsumer<OrderConsumer.Order> {
    /**
     * What we keep of an order.
     *
     * @param refunded what was paid back of the total
     */
    record Order(
            @Nullable UUID customerId,
            @Nullable String number,
            @Nullable String status,
            @Nullable Amount total,
            @Nullable Amount refunded,
            @Nullable Instant placedAt,
            @Nullable Instant paidAt,
            @Nullable Instant deliveredAt) {}

    /** An amount as it is said: sums are rounded, not what they are made of. */
    record Amount(@Nullable BigDecimal amount, @Nullable String currency) {}

    OrderConsumer(ObjectMapper json) {
        super("contact-purchases", "crm.commerce.order", "purchase", Order.class, json);
    }
}
