package dev.guanxi.platform.web.lists;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.persistence.KindParts;
import dev.guanxi.platform.persistence.Listing;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lists that this service has; each is a bean, produced by whoever finds its records, or arose since. What arose is
 * known to whoever may see such records.
 */
@ApplicationScoped
class KnownLists {
    private final List<Listing<?>> lists;
    private final KindParts parts;

    KnownLists(@All List<Listing<?>> lists, KindParts parts) {
        this.lists = lists;
        this.parts = parts;
    }

    List<Listing<?>> all() {
        return parts.with(lists, Listing.class).stream()
                .filter(list -> lists.contains(list) || isSeen(list))
                .sorted(Comparator.comparing(Listing::name))
                .toList();
    }

    private static boolean isSeen(Listing<?> list) {
        return list.more().map(more -> more.areSeen()).orElse(true);
    }

    /** The list that people call so. */
    Listing<?> named(String name) {
        var known = all();
        var found = known.stream().filter(list -> list.name().equals(name)).findFirst();
        ensureField(
                found.isPresent(),
                "list",
                "list-unknown",
                name,
                known.stream().map(Listing::name).collect(Collectors.joining(", ")));
        return found.orElseThrow();
    }
}
