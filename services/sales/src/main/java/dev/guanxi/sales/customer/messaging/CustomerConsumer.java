package dev.guanxi.sales.customer.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import dev.guanxi.sales.customer.Departures;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps our copy of the customers, and makes known who was merged or erased. */
@Singleton
class CustomerConsumer extends ReplicaConsumer<CustomerConsumer.Customer> {
    /** What we keep of a customer. */
    record Customer(
            String kind,
            String name,
            String status,
            @Nullable UUID mergedInto,
            @Nullable String ownerId,
            @Nullable String team) {}

    private final Departures departures;

    CustomerConsumer(ObjectMapper json, Departures departures) {
        super("sales-customers", "crm.contact.customer", "customer", Customer.class, json);
        this.departures = departures;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> subjects) {
        return departures.of(subjects);
    }
}
