package dev.guanxi.partner.recognition.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.partner.recognition.CustomerFollower;
import dev.guanxi.partner.recognition.KnownCustomers;
import dev.guanxi.platform.events.ReplicaConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what identifies a customer, and lets what belongs to it follow. */
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
    private final CustomerFollower follower;

    CustomerConsumer(ObjectMapper json, KnownCustomers known, CustomerFollower follower) {
        super("partner-customers", "crm.contact.customer", "customer", Customer.class, json);
        this.known = known;
        this.follower = follower;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> subjects) {
        return known.learn(subjects).chain(() -> follower.follow(subjects));
    }
}
