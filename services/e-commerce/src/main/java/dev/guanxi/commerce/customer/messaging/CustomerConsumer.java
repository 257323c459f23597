package dev.guanxi.commerce.customer.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps names, classes and owners of customers. */
@Singleton
class CustomerConsumer extends ReplicaConsumer<CustomerConsumer.Customer> {
    /** What we read of contact's customer. */
    record Customer(
            String name,
            String status,
            @Nullable String valueClass,
            @Nullable UUID mergedInto,
            @Nullable String ownerId,
            @Nullable String team) {}

    CustomerConsumer(ObjectMapper json) {
        super("commerce-customers", "crm.contact.customer", "customer", Customer.class, json);
    }
}
