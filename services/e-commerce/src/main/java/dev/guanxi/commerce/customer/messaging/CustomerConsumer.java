package dev.guanxi.commerce.customer.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.commerce.customer.CustomerFollower;
import dev.guanxi.platform.events.ReplicaConsumer;
import dev.guanxi.platform.fields.Referable;
import dev.guanxi.platform.fields.References;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps names, classes and owners of customers, and lets what belongs to them follow. */
@Singleton
class CustomerConsumer extends ReplicaConsumer<CustomerConsumer.Customer> {
    /** What we read of contact's customer. */
    record Customer(
            String name,
            String status,
            @Nullable String valueClass,
            @Nullable UUID mergedInto,
            @Nullable String ownerId,
            @Nullable String team) {}

    private final CustomerFollower follower;
    private final References references;

    CustomerConsumer(ObjectMapper json, CustomerFollower follower, References references) {
        super("commerce-customers", "crm.contact.customer", "customer", Customer.class, json);
        this.follower = follower;
        this.references = references;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> customers) {
        return follower.follow(customers).chain(() -> references.follow(Referable.CUSTOMERS, customers));
    }
}
