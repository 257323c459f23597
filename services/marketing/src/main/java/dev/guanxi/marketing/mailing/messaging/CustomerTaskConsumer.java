package dev.guanxi.marketing.mailing.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps which tasks there are for each customer; what they are about stays with contact. */
@Singleton
class CustomerTaskConsumer extends ReplicaConsumer<CustomerTaskConsumer.Task> {
    /** What we read of contact's task. */
    record Task(UUID customerId, String standing) {}

    CustomerTaskConsumer(ObjectMapper json) {
        super("marketing-customer-tasks", "crm.contact.task", "customer_task", Task.class, json);
    }
}
