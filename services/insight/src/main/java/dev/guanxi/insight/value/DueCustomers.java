package dev.guanxi.insight.value;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Customers whose figures may have moved, until they are valued. All methods join the transaction at hand. */
@ApplicationScoped
class DueCustomers {
    private static final String ADD = """
            insert into revaluation_due select distinct unnest(cast(cast(?1 as text) as uuid[])) order by 1
            on conflict do nothing
            """;
    private static final String ADD_OF_ORDERS = """
            insert into revaluation_due
            select distinct customer_id from sale
            where customer_id is not null and id = any(cast(cast(?1 as text) as uuid[])) order by 1
            on conflict do nothing
            """;
    private static final String TAKE = """
            delete from revaluation_due where customer_id in
                (select customer_id from revaluation_due order by 1 limit ?1 for update skip locked)
            returning customer_id
            """;
    private static final String SURVIVORS = """
            select id, survivor_of(id) from customer
            where merged_into is not null and id = any(cast(cast(?1 as text) as uuid[]))
            """;
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('insight revaluation'))";

    Uni<Void> add(Collection<UUID> customers) {
        return customers.isEmpty() ? Uni.createFrom().voidItem() : execute(ADD, customers);
    }

    /** Those whose orders these are. */
    Uni<Void> addThoseOf(Collection<UUID> orders) {
        return execute(ADD_OF_ORDERS, orders);
    }

    private static Uni<Void> execute(String sql, Collection<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter(1, ArrayLiteral.of(ids))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Takes some out; they are due again when the transaction fails. */
    Uni<List<UUID>> take(int atMost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, UUID.class)
                        .setParameter(1, atMost)
                        .getResultList());
    }

    /** Those among the customers who were merged, and who goes on for them. */
    Uni<Map<UUID, UUID>> survivorsOf(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SURVIVORS, Object[].class)
                        .setParameter(1, ArrayLiteral.of(customers))
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1])));
    }

    /** True when no other replica values customers at the moment; holds until the transaction ends. */
    Uni<Boolean> isAlone() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(ALONE, Boolean.class).getSingleResult());
    }
}
