package dev.guanxi.service.cases;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.service.customer.CustomerDirectory;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The customers that a file means by their names; whoever serves customers sees all of them. */
record NamedCustomers(Map<String, List<UUID>> ids) {
    /** However it is written. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Looks names up, once for all of them. */
    static Uni<NamedCustomers> of(CustomerDirectory customers, Stream<@Nullable String> names) {
        return customers
                .named(names.filter(Objects::nonNull).map(NamedCustomers::key).collect(Collectors.toSet()))
                .map(NamedCustomers::new);
    }

    Stream<UUID> all() {
        return ids.values().stream().flatMap(List::stream);
    }

    List<UUID> called(String name) {
        return ids.getOrDefault(key(name), List.of());
    }

    /** The one that is meant. */
    UUID only(String name) {
        var found = called(name);
        if (found.size() != 1) {
            throw found.isEmpty()
                    ? new Invalid(CaseCells.CUSTOMER, "customer-name-unknown", name)
                    : new Invalid(CaseCells.CUSTOMER, "customer-name-ambiguous", name, found.size());
        }
        return found.getFirst();
    }
}
