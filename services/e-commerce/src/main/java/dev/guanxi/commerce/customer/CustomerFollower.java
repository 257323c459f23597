package dev.guanxi.commerce.customer;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/** Holds records that go where their customers and contacts go. Called in the transaction that learnt of it. */
public interface CustomerFollower {
    /** Some of these customers may have been merged, or are separate again. */
    Uni<Void> follow(Collection<UUID> customers);

    /** The same of contacts. */
    Uni<Void> followContacts(Collection<UUID> contacts);
}
