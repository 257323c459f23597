package dev.guanxi.marketing.mailing.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;

/** Keeps which customers lie in contact's recycle bin. */
@Singleton
class CustomerStandingConsumer extends ReplicaConsumer<CustomerStandingConsumer.Customer> {
    /** What we read of contact's customer. */
    record Customer(String status) {}

    CustomerStandingConsumer(ObjectMapper json) {
        super("marketing-customer-standings", "crm.contact.customer", "customer_standing", Customer.class, json);
    }
}
