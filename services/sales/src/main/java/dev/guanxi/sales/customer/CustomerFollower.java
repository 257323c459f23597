package dev.guanxi.sales.customer;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Holds records of customers, and must act when a customer goes. Called in the transaction that learnt of it. */
public interface CustomerFollower {
    /** The customer was a duplicate; {@code survivor} goes on in its place. */
    Uni<Void> merged(UUID customer, UUID survivor);

    /** The customer, a person, is to be forgotten. */
    Uni<Void> erased(UUID customer);
}
