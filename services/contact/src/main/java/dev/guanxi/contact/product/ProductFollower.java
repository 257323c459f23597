package dev.guanxi.contact.product;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/** Keeps something that depends on products. Called in the transaction that learnt of them. */
public interface ProductFollower {
    /** These products are new, changed, or not sold any more. */
    Uni<Void> productsChanged(Set<UUID> products);
}
