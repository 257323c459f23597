package dev.guanxi.sales.territory.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import dev.guanxi.platform.fields.CustomValues;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what rules of territories ask of customers. Reads from the start, so those of before are known, too. */
@Singleton
class CustomerRegionConsumer extends ReplicaConsumer<CustomerRegionConsumer.Customer> {
    /** What we keep of a customer. */
    record Customer(
            String name,
            @Nullable String status,
            @Nullable UUID mergedInto,
            @Nullable String country,
            @Nullable String province,
            @Nullable String city,
            @Nullable String district,
            @Nullable String postcode,
            @Nullable String industry,
            @Nullable CustomValues custom,
            @Nullable String ownerId,
            @Nullable String team) {}

    CustomerRegionConsumer(ObjectMapper json) {
        super("sales-customer-regions", "crm.contact.customer", "customer_region", Customer.class, json);
    }
}
