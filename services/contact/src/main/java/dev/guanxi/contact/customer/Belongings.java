package dev.guanxi.contact.customer;

import dev.guanxi.contact.merge.Movable;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Records that belong to customers and go where they go, in the same transaction. */
public interface Belongings extends Movable<Customer> {
    /** Somebody else is in charge of the customer. */
    Uni<Void> follow(Customer customer);

    /** These customers lie in the recycle bin from now on; what can lie there itself goes along. */
    default Uni<Void> goIntoBin(Collection<UUID> customers) {
        return Uni.createFrom().voidItem();
    }

    /** The customer is erased, or removed for good. */
    Uni<Void> erase(UUID customer);

    /** Those of the customers that something belongs to. */
    Uni<Set<UUID>> holders(Collection<UUID> customers);
}
