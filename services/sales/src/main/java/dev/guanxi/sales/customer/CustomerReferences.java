package dev.guanxi.sales.customer;

import dev.guanxi.platform.fields.Referable;
import dev.guanxi.platform.fields.References;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/** Fields of an administrator that refer to customers. Of contacts sales knows too little to say who sees them. */
@ApplicationScoped
class CustomerReferences implements CustomerFollower {
    private final References references;

    CustomerReferences(References references) {
        this.references = references;
    }

    @Produces
    @Singleton
    static Referable customers() {
        return Referable.customers();
    }

    @Override
    public Uni<Void> follow(Collection<UUID> customers) {
        return references.follow(Referable.CUSTOMERS, customers);
    }

    @Override
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return Uni.createFrom().voidItem();
    }

    /** Is heard of by {@link #follow} as well. */
    @Override
    public Uni<Void> erased(UUID customer) {
        return Uni.createFrom().voidItem();
    }
}
