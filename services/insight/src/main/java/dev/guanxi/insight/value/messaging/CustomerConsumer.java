package dev.guanxi.insight.value.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.insight.value.ErasedCustomers;
import dev.guanxi.insight.value.Revaluation;
import dev.guanxi.platform.events.ReplicaConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps names, owners and merges of customers; an erased person's row goes, the figures stay. */
@Singleton
class CustomerConsumer extends ReplicaConsumer<CustomerConsumer.Customer> {
    /** What we keep of a customer. */
    record Customer(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String ownerId,
            @Nullable String team,
            @Nullable String status,
            @Nullable UUID mergedInto) {}

    private final Revaluation revaluation;
    private final ErasedCustomers erased;

    CustomerConsumer(ObjectMapper json, Revaluation revaluation, ErasedCustomers erased) {
        super("insight-customers", "crm.contact.customer", "customer", Customer.class, json);
        this.revaluation = revaluation;
        this.erased = erased;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> subjects) {
        return revaluation.noteMerges(subjects).chain(() -> erased.forget(subjects));
    }
}
