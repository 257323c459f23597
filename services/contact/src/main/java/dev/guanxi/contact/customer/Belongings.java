package dev.guanxi.contact.customer;

import dev.guanxi.contact.merge.Movable;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Records that belong to customers and go where they go, in the same transaction. What is not said here needs nothing
 * done: who sees it may follow from the customer, and {@link dev.guanxi.platform.persistence.Forgetful} hears of every
 * erasure.
 */
public interface Belongings extends Movable<Customer> {
    /** Somebody else is in charge of the customer. */
    default Uni<Void> follow(Customer customer) {
        return Uni.createFrom().voidItem();
    }

    /** These customers lie in the recycle bin from now on; what can lie there itself goes along. */
    default Uni<Void> goIntoBin(Collection<UUID> customers) {
        return Uni.createFrom().voidItem();
    }

    /** The customer is erased, or removed for good. */
    default Uni<Void> erase(UUID customer) {
        return Uni.createFrom().voidItem();
    }

    /** Those of the customers that something belongs to, for which an import does not take them back. */
    default Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return Uni.createFrom().item(Set.of());
    }
}
