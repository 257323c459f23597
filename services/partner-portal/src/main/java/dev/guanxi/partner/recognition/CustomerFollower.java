package dev.guanxi.partner.recognition;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/** Holds records that go where their customers go. Called in the transaction that learnt of it. */
public interface CustomerFollower {
    /** Some of these customers may have been merged, or are separate again. */
    Uni<Void> follow(Collection<UUID> customers);
}
