package dev.guanxi.sales.fit.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps our copy of what each customer needs. */
@Singleton
class CustomerNeedConsumer extends ReplicaConsumer<CustomerNeedConsumer.CustomerNeed> {
    /** What we keep of contact's customer-need. */
    record CustomerNeed(UUID customerId, UUID needId, int importance, boolean met) {}

    CustomerNeedConsumer(ObjectMapper json) {
        super("sales-customer-needs", "crm.contact.customer-need", "customer_need", CustomerNeed.class, json);
    }
}
