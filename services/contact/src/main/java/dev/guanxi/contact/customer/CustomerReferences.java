package dev.guanxi.contact.customer;

import dev.guanxi.platform.fields.Referable;
import dev.guanxi.platform.fields.References;
import dev.guanxi.platform.identity.Visibility;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Fields of an administrator that refer to customers: they lead to whoever goes on for one, and back. */
@ApplicationScoped
class CustomerReferences implements Belongings {
    private final References references;

    CustomerReferences(References references) {
        this.references = references;
    }

    @Produces
    @Singleton
    static Referable customers() {
        return new Referable(
                Customers.KIND,
                "customer",
                "customer r",
                "r.status = 'ACTIVE'",
                Customers.POLICY,
                Visibility.Columns.OWNER_AND_TEAM);
    }

    @Override
    public String what() {
        return "references";
    }

    /** The records that refer to a customer are no part of it. */
    @Override
    public Uni<List<UUID>> of(UUID customer) {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Void> goOver(Collection<UUID> records, Customer to) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> merged(UUID duplicate, Customer survivor) {
        return references.follow(Customers.KIND, List.of(duplicate));
    }

    @Override
    public Uni<Void> separated(Customer survivor) {
        return references.separated(Customers.KIND, survivor.id());
    }

    @Override
    public Uni<Void> follow(Customer customer) {
        return Uni.createFrom().voidItem();
    }

    /** {@link References} hear of every erasure. */
    @Override
    public Uni<Void> erase(UUID customer) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return references.referredTo(Customers.KIND, customers);
    }
}
