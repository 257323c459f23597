package dev.guanxi.commerce.customer;

import dev.guanxi.platform.fields.Referable;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Looks customers up, within the session of whoever asks. */
@ApplicationScoped
public class CustomerDirectory {
    CustomerDirectory() {}

    /** Fields of an administrator can refer to customers. Of contacts the shop knows too little to say who sees them. */
    @Produces
    @Singleton
    static Referable customers() {
        return Referable.customers();
    }

    /** The customer, unless nothing was heard of them yet. */
    public Uni<Optional<KnownCustomer>> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(KnownCustomer.class, id))
                .map(Optional::ofNullable);
    }

    /** The id under which the customer goes on: their own, or that of the one they were merged into. */
    public Uni<UUID> survivor(UUID id) {
        return find(id).chain(found -> found.map(KnownCustomer::mergedInto)
                .map(this::survivor)
                .orElseGet(() -> Uni.createFrom().item(id)));
    }
}
