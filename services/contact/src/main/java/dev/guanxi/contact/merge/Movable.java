package dev.guanxi.contact.merge;

import dev.guanxi.platform.domain.AggregateRoot;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Records that go along when what they belong to is merged, and come back with it, in the same transaction: passed over
 * one by one, which previews count and merges remember, or all at once, or both.
 *
 * @param <R> what they belong to
 */
public interface Movable<R extends AggregateRoot<?>> {
    /** What they are called in previews and records of merges, such as {@code contacts}. */
    String what();

    /** The ids of those that belong to the record and are passed over one by one. */
    default Uni<List<UUID>> of(UUID record) {
        return Uni.createFrom().item(List.of());
    }

    /** These belong to another record from now on, and to whoever is in charge there; with all else that they have. */
    default Uni<Void> goOver(Collection<UUID> records, R to) {
        return Uni.createFrom().voidItem();
    }

    /** A duplicate was merged into the record: for what is not passed over one by one, and to remember it. */
    default Uni<Void> merged(UUID duplicate, R survivor) {
        return Uni.createFrom().voidItem();
    }

    /** Those that were merged into the record by mistake go on by themselves: what was not passed over goes back. */
    default Uni<Void> separated(R survivor) {
        return Uni.createFrom().voidItem();
    }
}
