package dev.guanxi.sales.telesales.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what customers complained about, in short; what they said stays with the service. */
@Singleton
class CustomerCaseConsumer extends ReplicaConsumer<CustomerCaseConsumer.Case> {
    /** What we keep of it. */
    record Case(
            @Nullable UUID customerId,
            @Nullable String number,
            @Nullable String status,
            @Nullable Instant openedAt) {}

    CustomerCaseConsumer(ObjectMapper json) {
        super("sales-customer-cases", "crm.service.case", "customer_case", Case.class, json);
    }
}
