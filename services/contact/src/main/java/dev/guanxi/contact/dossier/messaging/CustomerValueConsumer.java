package dev.guanxi.contact.dossier.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what insight finds customers to be worth. */
@Singleton
class CustomerValueConsumer extends ReplicaConsumer<CustomerValueConsumer.CustomerValue> {
    /** What we keep; its id is the customer's. */
    record CustomerValue(
            @Nullable Amount revenue,
            @Nullable List<Amount> otherRevenue,
            @Nullable Long orders,
            @Nullable Instant firstOrderAt,
            @Nullable Instant lastOrderAt,
            @Nullable Amount monetary,
            @Nullable String valueClass,
            @Nullable Instant computedAt) {}

    /** An amount as it is said. */
    record Amount(@Nullable BigDecimal amount, @Nullable String currency) {}

    CustomerValueConsumer(ObjectMapper json) {
        super("contact-customer-values", "crm.insight.customer-value", "customer_value", CustomerValue.class, json);
    }
}
