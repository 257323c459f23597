package dev.guanxi.contact.customer;

import dev.guanxi.contact.merge.MergeLink;
import dev.guanxi.contact.merge.MergeWish;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All that belongs to customers, whichever feature keeps it. */
@ApplicationScoped
class CustomerEstate {
    private final List<Belongings> kinds;

    CustomerEstate(@All List<Belongings> kinds) {
        this.kinds = kinds;
    }

    /** What goes over to a customer when duplicates are merged into it; they themselves are no belongings of each other. */
    Uni<List<MergeLink>> of(MergeWish wish) {
        var links = new ArrayList<MergeLink>();
        return each(kind -> each(
                        wish.duplicates(),
                        duplicate -> kind.of(duplicate)
                                .invoke(records -> records.stream()
                                        .filter(record -> !wish.all().contains(record))
                                        .forEach(record -> links.add(new MergeLink(kind.what(), record, duplicate))))
                                .replaceWithVoid()))
                .replaceWith(links);
    }

    /** Everything that the links name goes to the customer. */
    Uni<Void> goOver(List<MergeLink> links, Customer to) {
        return each(kind -> {
            var records = records(links, kind, _ -> true);
            return records.isEmpty() ? Uni.createFrom().voidItem() : kind.goOver(records, to);
        });
    }

    /** Duplicates are merged into a customer. */
    Uni<Void> merged(MergeWish wish, Customer survivor) {
        return each(kind -> each(wish.duplicates(), duplicate -> kind.merged(duplicate, survivor)));
    }

    /** Duplicates that were merged into a customer are separate again. */
    Uni<Void> separated(Customer survivor) {
        return each(kind -> kind.separated(survivor));
    }

    /** What went over from a customer goes back to it, unless it is with somebody else by now. */
    Uni<Void> comeBack(List<MergeLink> links, Customer from, Customer to) {
        return each(kind -> {
            var records = records(links, kind, link -> link.from().equals(to.id()));
            return records.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : kind.of(from.id())
                            .invoke(there -> records.retainAll(Set.copyOf(there)))
                            .chain(() -> kind.goOver(records, to));
        });
    }

    private static Set<UUID> records(List<MergeLink> links, Belongings kind, Predicate<MergeLink> which) {
        return links.stream()
                .filter(link -> link.what().equals(kind.what()))
                .filter(which)
                .map(MergeLink::record)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Uni<Void> follow(Customer customer) {
        return each(kind -> kind.follow(customer));
    }

    Uni<Void> erase(UUID customer) {
        return each(kind -> kind.erase(customer));
    }

    Uni<Set<UUID>> holders(Collection<UUID> customers) {
        var holders = new HashSet<UUID>();
        return each(kind -> kind.holders(customers).invoke(holders::addAll).replaceWithVoid())
                .replaceWith(holders);
    }

    private Uni<Void> each(Function<Belongings, Uni<Void>> step) {
        return each(kinds, step);
    }

    private static <T> Uni<Void> each(Collection<T> items, Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
