package dev.guanxi.service.customer.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import dev.guanxi.service.customer.CustomerEstate;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the value class that insight found for each customer, and lets what belongs to them follow. */
@Singleton
class CustomerValueConsumer extends ReplicaConsumer<CustomerValueConsumer.CustomerValue> {
    /** What we read of insight's customer value; its id is the customer's. */
    record CustomerValue(@Nullable String valueClass) {}

    private final CustomerEstate estate;

    CustomerValueConsumer(ObjectMapper json, CustomerEstate estate) {
        super("service-customer-values", "crm.insight.customer-value", "customer_value", CustomerValue.class, json);
        this.estate = estate;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> customers) {
        return estate.follow(customers);
    }
}
