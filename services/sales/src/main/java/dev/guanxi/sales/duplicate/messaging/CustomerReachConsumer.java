package dev.guanxi.sales.duplicate.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Keeps how customers are reached. Reads from the start, so those of before are known, too. */
@Singleton
class CustomerReachConsumer extends ReplicaConsumer<CustomerReachConsumer.Customer> {
    /** What we keep of a customer. */
    record Customer(
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String status,
            @Nullable String ownerId,
            @Nullable String team) {}

    CustomerReachConsumer(ObjectMapper json) {
        super("sales-customer-reach", "crm.contact.customer", "customer_reach", Customer.class, json);
    }
}
