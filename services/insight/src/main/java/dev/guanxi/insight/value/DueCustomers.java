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
    private static final String ADD_THOSE_WHO_BEAR = """
            insert into revaluation_due
            select distinct customer_id from customer_expense
            where expense_id = any(cast(cast(?1 as text) as uuid[])) order by 1
            on conflict do nothing
            """;
    private static final String ONE_AFTER_THE_OTHER =
            "select cast(pg_advisory_xact_lock(hashtext('insight regrouping')) as text)";
    private static final String ADD_REGROUPED = """
            with recursive below (id) as (
                select id from customer where id = any(cast(cast(?1 as text) as uuid[]))
                union select c.id from customer c join below b on c.merged_into = b.id),
            regrouped as (
                select b.id, survivor_of(b.id) as survivor, coalesce(f.survivor_id, b.id) as before
                from below b left join counted_for f on f.customer_id = b.id
                where survivor_of(b.id) <> coalesce(f.survivor_id, b.id)),
            joined as (
                insert into counted_for select id, survivor from regrouped where survivor <> id
                on conflict (customer_id) do update set survivor_id = excluded.survivor_id),
            left_alone as (
                delete from counted_for f using regrouped r where f.customer_id = r.id and r.survivor = r.id)
            insert into revaluation_due
            select distinct due.id from regrouped r, lateral (values (r.id), (r.survivor), (r.before)) due (id)
            order by 1 on conflict do nothing
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

    /** Those who bear a part of these expenses, as it counts now. */
    Uni<Void> addThoseWhoBear(Collection<UUID> expenses) {
        return execute(ADD_THOSE_WHO_BEAR, expenses);
    }

    /**
     * Those among the customers who were merged or are separate again, and all whose figures change with that. Two who
     * look at once would each overlook what the other has not committed yet.
     */
    Uni<Void> addRegrouped(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE_AFTER_THE_OTHER, String.class)
                        .getResultList())
                .chain(() -> execute(ADD_REGROUPED, customers));
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
