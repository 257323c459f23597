package dev.guanxi.sales.telesales.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Keeps where customers are, so that they are called at hours that suit them. */
@Singleton
class CustomerPlaceConsumer extends ReplicaConsumer<CustomerPlaceConsumer.Place> {
    /** What we keep of it. */
    record Place(@Nullable String country, @Nullable String province) {}

    CustomerPlaceConsumer(ObjectMapper json) {
        super("sales-customer-places", "crm.contact.customer", "customer_place", Place.class, json);
    }
}
