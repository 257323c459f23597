package dev.guanxi.service.customer.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps how close the relationship with each customer is meant to be; cases have it from here by themselves. */
@Singleton
class CustomerLevelConsumer extends ReplicaConsumer<CustomerLevelConsumer.CustomerLevel> {
    /** What we read of contact's customer level. */
    record CustomerLevel(UUID customerId, String level) {}

    CustomerLevelConsumer(ObjectMapper json) {
        super("service-customer-levels", "crm.contact.customer-level", "customer_level", CustomerLevel.class, json);
    }
}
