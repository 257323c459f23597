package dev.guanxi.service.customer;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/** Records that belong to customers: they go where their customer goes, and heed what becomes known of them. */
public interface Belongings {
    /** Something new is known of these customers; called in the same transaction. */
    Uni<Void> follow(Collection<UUID> customers);
}
