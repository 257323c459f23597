package dev.guanxi.commerce.customer;

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

/** Fields of an administrator that refer to customers. Of contacts the shop knows too little to say who sees them. */
@ApplicationScoped
public class CustomerReferences {
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

    /** Something new is known of these customers; called in the transaction that learnt of it. */
    public Uni<Void> follow(Collection<UUID> customers) {
        return references.follow(KIND, customers);
    }
}
