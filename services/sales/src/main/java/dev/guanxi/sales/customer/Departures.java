package dev.guanxi.sales.customer;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Finds out which customers were merged or erased, and tells whoever holds records of them. */
@ApplicationScoped
public class Departures {
    /** Follows merges of merges to their end: the events of two customers may arrive in any order. */
    private static final String MERGED = """
            with recursive chain as (
                select id as customer, merged_into from customer
                where id = any(cast(cast(?1 as text) as uuid[])) and merged_into is not null
                union
                select chain.customer, c.merged_into from chain join customer c on c.id = chain.merged_into
                where c.merged_into is not null)
            select customer, merged_into from chain
            where not exists (select from customer c where c.id = chain.merged_into and c.merged_into is not null)
            """;

    private static final String ERASED =
            "select subject, subject as same from erased_subject where subject = any(cast(cast(?1 as text) as uuid[]))";

    private final List<CustomerFollower> followers;

    Departures(@All List<CustomerFollower> followers) {
        this.followers = followers;
    }

    /** Looks at these customers, within the present transaction. */
    public Uni<Void> of(Collection<UUID> customers) {
        var ids = customers.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return tell(MERGED, ids, (follower, row) -> follower.merged((UUID) row[0], (UUID) row[1]))
                .chain(() -> tell(ERASED, ids, (follower, row) -> follower.erased((UUID) row[0])));
    }

    private Uni<Void> tell(String query, String ids, BiFunction<CustomerFollower, Object[], Uni<Void>> message) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(query, Object[].class)
                        .setParameter(1, ids)
                        .getResultList())
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToMultiAndConcatenate(
                                row -> Multi.createFrom().iterable(followers).map(f -> message.apply(f, row)))
                        .onItem()
                        .transformToUniAndConcatenate(told -> told)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }
}
