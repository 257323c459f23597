package dev.guanxi.platform.bin;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.AggregateRepository;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The way of aggregates of one kind into the bin and back, as it is for every kind. What a kind adds are its marks, and
 * what goes and comes with a record.
 */
public abstract class Removal<A extends AggregateRoot<?> & Owned> implements Removable {
    private final AggregateRepository<A> records;
    private final RecycleBin bin;
    private final Marks<A> marks;
    private final Powers powers;

    /** For proxies, which pass on and keep nothing. */
    @SuppressWarnings("NullAway")
    protected Removal() {
        this.records = null;
        this.bin = null;
        this.marks = null;
        this.powers = null;
    }

    protected Removal(AggregateRepository<A> records, RecycleBin bin, Marks<A> marks, Powers powers) {
        this.records = records;
        this.bin = bin;
        this.marks = marks;
        this.powers = powers;
    }

    /**
     * What happens to one record.
     *
     * @param kind what the API calls such records, in the plural
     * @param title what people know a record by
     * @param leave marks it as removed; refuses when it is not there to be removed
     * @param comeBack takes the mark away; refuses when there is none
     * @param end raises the event that erases it
     */
    public record Marks<A>(
            String kind, Function<A, String> title, Consumer<A> leave, Consumer<A> comeBack, Consumer<A> end) {}

    /**
     * Who may do what with records in the bin, by role.
     *
     * @param returners who may bring them back: those who may change such records
     * @param purgers who may remove them for good before their time
     */
    public record Powers(Set<String> returners, Set<String> purgers) {
        /** Managers and administrators do both, these others bring records back. */
        public static Powers of(String manager, String... others) {
            var purgers = Set.of(manager, Roles.ADMIN);
            var returners = new HashSet<>(purgers);
            returners.addAll(Set.of(others));
            return new Powers(Set.copyOf(returners), purgers);
        }
    }

    /** These are away from now on: what depends on that. */
    protected Uni<Void> afterLeaving(List<A> left) {
        return Uni.createFrom().voidItem();
    }

    /** These are back. */
    protected Uni<Void> afterReturn(Collection<UUID> back) {
        return Uni.createFrom().voidItem();
    }

    /** Refuses to let a held record go that something else names which must be able to say what it is. */
    protected Uni<Void> ensureRemovable(UUID id) {
        return Uni.createFrom().voidItem();
    }

    /** Puts a record that the caller sees into the bin. */
    @WithTransaction
    public Uni<Void> remove(UUID id, long expectedVersion) {
        return held(List.of(id))
                .invoke(found -> found.getFirst().expectVersion(expectedVersion))
                .chain(found -> leave(found, _ -> null));
    }

    @Override
    public Uni<List<Departure>> remove(List<UUID> ids) {
        return held(ids).chain(found -> {
            var before = found.stream().map(Before::of).toList();
            return leave(found, _ -> null)
                    .map(_ -> IntStream.range(0, found.size())
                            .mapToObj(i -> before.get(i).gone(found.get(i)))
                            .toList());
        });
    }

    /** What a record is before it goes. */
    private record Before(long version, Record state) {
        private static Before of(AggregateRoot<?> record) {
            return new Before(record.version(), record.state());
        }

        private Departure gone(AggregateRoot<?> record) {
            return new Departure(record.id(), version, record.version(), state, record.state());
        }
    }

    /** Those that the caller sees and that can go. */
    private Uni<List<A>> held(List<UUID> ids) {
        return records.hold(ids)
                .chain(() -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> records.require(id).call(() -> ensureRemovable(id)))
                        .collect()
                        .asList());
    }

    /** Puts held records into the bin that others of these ids take along. */
    protected Uni<Void> leaveWith(Function<A, UUID> others, List<A> held) {
        return leave(held, others::apply);
    }

    private Uni<Void> leave(List<A> held, Function<A, @Nullable UUID> with) {
        return records.changeEach(Uni.createFrom().item(held), marks.leave()).chain(() -> discard(held, with));
    }

    private Uni<Void> discard(List<A> left, Function<A, @Nullable UUID> with) {
        var discarded = left.stream()
                .map(record ->
                        new Discarded(record.id(), marks.title().apply(record), record.ownership(), with.apply(record)))
                .toList();
        return bin.put(kind(), discarded).chain(() -> afterLeaving(left));
    }

    /** What these say of a person is forgotten; of those that lie in the bin nothing is kept of how they were called. */
    public Uni<Void> forget(Uni<List<A>> speaking, Consumer<A> forgetPerson) {
        return speaking.chain(found -> records.changeEach(Uni.createFrom().item(found), forgetPerson)
                .chain(() -> bin.rename(found.stream().collect(toMap(AggregateRoot::id, marks.title())))));
    }

    @Override
    public String kind() {
        return marks.kind();
    }

    @Override
    public Set<String> returners() {
        return powers.returners();
    }

    @Override
    public Set<String> purgers() {
        return powers.purgers();
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
    public Uni<Set<UUID>> present(Collection<UUID> ids) {
        return records.findAll(ids)
                .map(found -> found.stream().map(AggregateRoot::id).collect(toSet()));
    }

    @Override
    public Uni<Void> bringBack(Collection<UUID> held) {
        return records.changeEach(records.findAll(held), marks.comeBack()).chain(() -> afterReturn(held));
    }

    /** The row goes, and what others keep of it; a kind of which more is to go says so. */
    @Override
    public Uni<Void> removeForGood(UUID id) {
        return ensureRemovable(id)
                .chain(() -> records.findAll(List.of(id)))
                .invoke(found -> found.forEach(marks.end()))
                .chain(records::eraseAll);
    }
}
