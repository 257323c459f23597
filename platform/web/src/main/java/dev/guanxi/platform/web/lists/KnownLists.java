package dev.guanxi.platform.web.lists;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.persistence.Listing;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The lists that this service has; each is a bean, produced by whoever finds its records. */
@ApplicationScoped
class KnownLists {
    private final List<Listing<?>> lists;

    KnownLists(@All List<Listing<?>> lists) {
        this.lists = lists.stream().sorted(Comparator.comparing(Listing::name)).toList();
    }

    List<Listing<?>> all() {
        return lists;
    }

    /** The list that people call so. */
    Listing<?> named(String name) {
        var found = lists.stream().filter(list -> list.name().equals(name)).findFirst();
        ensureField(
                found.isPresent(),
                "list",
                "list-unknown",
                name,
                lists.stream().map(Listing::name).collect(Collectors.joining(", ")));
        return found.orElseThrow();
    }
}
