package dev.guanxi.service.customer;

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

/** Fields of an administrator that refer to customers and their people. */
@ApplicationScoped
public class CustomerReferences implements Belongings {
    private static final String PEOPLE = "contacts";

    private final References references;

    CustomerReferences(References references) {
        this.references = references;
    }

    @Produces
    @Singleton
    static Referable customers() {
        return Referable.customers();
    }

    /** Whoever sees a customer sees its people. */
    @Produces
    @Singleton
    static Referable contacts() {
        return new Referable(
                PEOPLE,
                "reporter",
                "reporter r join customer c on c.id = r.customer_id",
                "coalesce(r.status, 'ACTIVE') = 'ACTIVE' and r.merged_into is null",
                AccessPolicy.OF_CUSTOMERS,
                new Visibility.Columns("c.owner_id", "c.team", null, null));
    }

    @Override
    public Uni<Void> follow(Collection<UUID> customers) {
        return references.follow(Referable.CUSTOMERS, customers);
    }

    /** Something new is known of these people; called in the same transaction. */
    public Uni<Void> followPeople(Collection<UUID> contacts) {
        return references.follow(PEOPLE, contacts);
    }
}
