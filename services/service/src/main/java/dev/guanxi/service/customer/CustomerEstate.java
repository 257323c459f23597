package dev.guanxi.service.customer;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** All that belongs to customers, whichever feature keeps it. */
@ApplicationScoped
public class CustomerEstate {
    private static final String HOLD = """
            select id from customer where id = any(cast(cast(?1 as text) as uuid[])) order by id for update
            """;

    private final List<Belongings> kinds;

    CustomerEstate(@All List<Belongings> kinds) {
        this.kinds = kinds;
    }

    /**
     * Something new is known of these customers. Whoever is just about to write something down for one of them, by
     * {@link CustomerDirectory#hold}, is waited for, so that nothing is overlooked.
     */
    public Uni<Void> follow(Collection<UUID> customers) {
        return hold(customers)
                .onItem()
                .transformToMulti(_ -> Multi.createFrom().iterable(kinds))
                .onItem()
                .transformToUniAndConcatenate(kind -> kind.follow(customers))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<List<UUID>> hold(Collection<UUID> customers) {
        var ids = customers.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLD, UUID.class)
                        .setParameter(1, ids)
                        .getResultList());
    }
}
