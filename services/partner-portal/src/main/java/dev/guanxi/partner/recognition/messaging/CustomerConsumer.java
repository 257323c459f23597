package dev.guanxi.partner.recognition.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.partner.recognition.KnownCustomers;
import dev.guanxi.platform.events.ReplicaConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what identifies a customer. */
@Singleton
class CustomerConsumer extends ReplicaConsumer<CustomerConsumer.Customer> {
    /** What we keep of a customer. */
    record Customer(
            @Nullable String name,
            @Nullable String website,
            @Nullable String phone,
            @Nullable String country,
            @Nullable String status,
            @Nullable UUID mergedInto) {}

    private final KnownCustomers known;

    CustomerConsumer(ObjectMapper json, KnownCustomers known) {
        super("partner-customers", "crm.contact.customer", "customer", Customer.class, json);
        this.known = known;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> subjects) {
        return known.learn(subjects);
    }
}
