package dev.guanxi.sales.telesales.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what customers ordered, in short. */
@Singleton
class CustomerOrderConsumer extends ReplicaConsumer<CustomerOrderConsumer.Order> {
    /** What we keep of it. */
    record Order(
            @Nullable UUID customerId,
            @Nullable String number,
            @Nullable String status,
            @Nullable JsonNode total,
            @Nullable Instant placedAt) {}

    CustomerOrderConsumer(ObjectMapper json) {
        super("sales-customer-orders", "crm.commerce.order", "customer_order", Order.class, json);
    }
}
