package dev.guanxi.contact.merge;

import dev.guanxi.platform.domain.AggregateRoot;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Moves all that belongs to records of a kind, whichever feature keeps it, when they are merged or taken apart.
 *
 * @param <R> what it belongs to
 */
public final class Moving<R extends AggregateRoot<?>> {
    private final List<? extends Movable<R>> kinds;

    public Moving(List<? extends Movable<R>> kinds) {
        this.kinds = kinds;
    }

    /** What goes over to a record when duplicates are merged into it; they themselves are no belongings of each other. */
    public Uni<List<MergeLink>> of(MergeWish wish) {
        var links = new ArrayList<MergeLink>();
        return eachKind(kind -> each(
                        wish.duplicates(),
                        duplicate -> kind.of(duplicate)
                                .invoke(records -> records.stream()
                                        .filter(record -> !wish.all().contains(record))
                                        .forEach(record -> links.add(new MergeLink(kind.what(), record, duplicate))))
                                .replaceWithVoid()))
                .replaceWith(links);
    }

    /** Everything that the links name goes to the record. */
    public Uni<Void> goOver(List<MergeLink> links, R to) {
        return eachKind(kind -> {
            var records = records(links, kind, _ -> true);
            return records.isEmpty() ? Uni.createFrom().voidItem() : kind.goOver(records, to);
        });
    }

    /** Duplicates are merged into a record. */
    public Uni<Void> merged(MergeWish wish, R survivor) {
        return eachKind(kind -> each(wish.duplicates(), duplicate -> kind.merged(duplicate, survivor)));
    }

    /** Duplicates that were merged into a record are separate again. */
    public Uni<Void> separated(R survivor) {
        return eachKind(kind -> kind.separated(survivor));
    }

    /** What went over from a record goes back to it, unless it is with another one by now. */
    public Uni<Void> comeBack(List<MergeLink> links, R from, R to) {
        return eachKind(kind -> {
            var records = records(links, kind, link -> link.from().equals(to.id()));
            return records.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : kind.of(from.id())
                            .invoke(there -> records.retainAll(Set.copyOf(there)))
                            .chain(() -> kind.goOver(records, to));
        });
    }

    private Set<UUID> records(List<MergeLink> links, Movable<R> kind, Predicate<MergeLink> which) {
        return links.stream()
                .filter(link -> link.what().equals(kind.what()))
                .filter(which)
                .map(MergeLink::record)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Uni<Void> eachKind(Function<Movable<R>, Uni<Void>> step) {
        return each(kinds, step::apply);
    }

    private static <T> Uni<Void> each(Collection<? extends T> items, Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
