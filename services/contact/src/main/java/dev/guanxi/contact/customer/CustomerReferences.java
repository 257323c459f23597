package dev.guanxi.contact.customer;

import dev.guanxi.platform.fields.Referable;
import dev.guanxi.platform.fields.References;
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
        return Referable.customers();
    }

    @Override
    public String what() {
        return "references";
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
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return references.referredTo(Customers.KIND, customers);
    }
}
