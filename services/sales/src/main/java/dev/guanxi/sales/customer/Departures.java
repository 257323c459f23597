package dev.guanxi.sales.customer;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells whoever holds records of customers and contacts that some may have gone: merged, separate again, or erased. */
@ApplicationScoped
public class Departures {
    private static final String ERASED =
            "select subject from erased_subject where subject = any(cast(cast(?1 as text) as uuid[]))";

    private final List<CustomerFollower> followers;

    Departures(@All List<CustomerFollower> followers) {
        this.followers = followers;
    }

    /** Looks at these customers, within the present transaction. */
    public Uni<Void> of(Collection<UUID> customers) {
        return each(followers, follower -> follower.follow(customers))
                .chain(() -> erasedAmong(customers))
                .chain(erased -> each(erased, id -> each(followers, follower -> follower.erased(id))));
    }

    /** Looks at these contacts, within the present transaction. */
    public Uni<Void> ofContacts(Collection<UUID> contacts) {
        return each(followers, follower -> follower.followContacts(contacts));
    }

    private static Uni<List<UUID>> erasedAmong(Collection<UUID> customers) {
        var ids = customers.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ERASED, UUID.class)
                        .setParameter(1, ids)
                        .getResultList());
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
