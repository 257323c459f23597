package dev.guanxi.platform.bin;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.AggregateRepository;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way of aggregates of one kind into the bin and back, as it is for every kind. What a kind adds are the marks, the
 * end, and what goes and comes with a record.
 */
public abstract class Removal<A extends AggregateRoot<?> & Owned> implements Removable {
    private final AggregateRepository<A> records;
    private final RecycleBin bin;

    /** For proxies, which pass on and keep nothing. */
    @SuppressWarnings("NullAway")
    protected Removal() {
        this.records = null;
        this.bin = null;
    }

    protected Removal(AggregateRepository<A> records, RecycleBin bin) {
        this.records = records;
        this.bin = bin;
    }

    /** Marks a record as removed; refuses when it is not there to be removed. */
    protected abstract void leave(A record);

    /** Takes the mark away; refuses when there is none. */
    protected abstract void comeBack(A record);

    /** What people know a record by. */
    protected abstract String titleOf(A record);

    /** These are away from now on: what depends on that. */
    protected Uni<Void> afterLeaving(List<A> left) {
        return Uni.createFrom().voidItem();
    }

    /** These are back. */
    protected Uni<Void> afterReturn(Collection<UUID> back) {
        return Uni.createFrom().voidItem();
    }

    /** Puts a record that the caller sees into the bin. */
    @WithTransaction
    public Uni<Void> remove(UUID id, long expectedVersion) {
        return records.hold(List.of(id))
                .chain(() -> records.change(id, expectedVersion, this::leave))
                .chain(record -> discard(List.of(record), null));
    }

    /** Puts held records into the bin that another one takes along. */
    protected Uni<Void> leaveWith(UUID other, List<A> held) {
        return records.changeEach(Uni.createFrom().item(held), this::leave).chain(() -> discard(held, other));
    }

    private Uni<Void> discard(List<A> left, @Nullable UUID with) {
        var discarded = left.stream()
                .map(record -> new Discarded(record.id(), titleOf(record), record.ownership(), with))
                .toList();
        return bin.put(kind(), discarded).chain(() -> afterLeaving(left));
    }

    /** Those of these that lie in the bin may be called otherwise by now; nothing is kept of how they were called. */
    public Uni<Void> rename(Collection<A> changed) {
        return Multi.createFrom()
                .iterable(changed)
                .onItem()
                .transformToUniAndConcatenate(record -> bin.rename(record.id(), titleOf(record)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public Visibility visibleTo(Caller caller) {
        return records.visibleTo(caller);
    }

    @Override
    public Uni<Void> hold(Collection<UUID> held) {
        return records.hold(held).replaceWithVoid();
    }

    @Override
    public Uni<Void> bringBack(Collection<UUID> held) {
        return records.changeEach(records.findAll(held), this::comeBack).chain(() -> afterReturn(held));
    }
}
