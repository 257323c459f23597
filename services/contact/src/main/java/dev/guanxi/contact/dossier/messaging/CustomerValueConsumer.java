package dev.guanxi.contact.dossier.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.need.Demand;
import dev.guanxi.platform.events.ReplicaConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what insight finds customers to be worth; a need that nothing meets says what revenue is behind it. */
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

    private final Demand demand;

    CustomerValueConsumer(ObjectMapper json, Demand demand) {
        super("contact-customer-values", "crm.insight.customer-value", "customer_value", CustomerValue.class, json);
        this.demand = demand;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> subjects) {
        return demand.revalue(subjects);
    }
}
