package dev.guanxi.sales.customer;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/** Holds records of customers and contacts, and must act when these go. Called in the transaction that learnt of it. */
public interface CustomerFollower {
    /** Some of these customers may have been merged, or are separate again: their records go with them. */
    Uni<Void> follow(Collection<UUID> customers);

    /** The same of contacts. */
    Uni<Void> followContacts(Collection<UUID> contacts);

    /** The customer, a person, is to be forgotten. */
    Uni<Void> erased(UUID customer);
}
