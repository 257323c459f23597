package dev.guanxi.contact.customer;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records that belong to customers and go where they go, in the same transaction. */
public interface Belongings {
    /** What they are called in previews and records of merges, such as {@code contacts}. */
    String what();

    /** The ids of those that belong to the customer. */
    Uni<List<UUID>> of(UUID customer);

    /** These belong to another customer from now on, and to whoever is in charge there; with all else that they have. */
    Uni<Void> goOver(Collection<UUID> records, Customer to);

    /** A duplicate was merged into the customer: for what is not passed over one by one, and to remember it. */
    default Uni<Void> merged(UUID duplicate, Customer survivor) {
        return Uni.createFrom().voidItem();
    }

    /** Those that were merged into the customer by mistake go on by themselves: what was not passed over goes back. */
    default Uni<Void> separated(Customer survivor) {
        return Uni.createFrom().voidItem();
    }

    /** Somebody else is in charge of the customer. */
    Uni<Void> follow(Customer customer);

    /** The person who is this customer is erased. */
    Uni<Void> erase(UUID customer);

    /** Those of the customers that something belongs to. */
    Uni<Set<UUID>> holders(Collection<UUID> customers);
}
