package dev.guanxi.sales.customer;

import dev.guanxi.platform.fields.Referable;
import dev.guanxi.platform.fields.References;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Visibility;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/** Fields of an administrator that refer to customers. Of contacts sales knows too little to say who sees them. */
@ApplicationScoped
class CustomerReferences implements CustomerFollower {
    private static final String KIND = "customers";

    private final References references;

    CustomerReferences(References references) {
        this.references = references;
    }

    @Produces
    @Singleton
    static Referable customers() {
        return new Referable(
                KIND,
                "customer",
                "customer r",
                "r.status = 'ACTIVE'",
                AccessPolicy.OF_CUSTOMERS,
                Visibility.Columns.OWNER_AND_TEAM);
    }

    @Override
    public Uni<Void> follow(Collection<UUID> customers) {
        return references.follow(KIND, customers);
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
