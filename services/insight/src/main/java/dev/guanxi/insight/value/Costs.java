package dev.guanxi.insight.value;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * What it costs to sell to customers: the expenses that sales approved, each part with the customer who bears it. An
 * expense that comes again, is taken back or is charged otherwise makes its parts anew, so nothing counts twice. All
 * methods but the last join the transaction at hand.
 */
@ApplicationScoped
class Costs {
    /** More than anybody looks at. */
    static final int MOST = 200;

    private static final String TAKE_BACK = """
            delete from customer_expense where expense_id = any(cast(cast(?1 as text) as uuid[]))
            """;

    /** A part counts in the house's currency of sales, and in its own as long as no rate is known there. */
    private static final String CHARGE = """
            insert into customer_expense (expense_id, position, customer_id, day, amount, currency)
            select e.id, c.ordinality, cast(c.value ->> 'customer_id' as uuid), e.day,
                cast(m.money ->> 'amount' as numeric), m.money ->> 'currency'
            from expense e cross join lateral jsonb_array_elements(coalesce(e.charges, '[]')) with ordinality c
                cross join lateral (
                    select case when jsonb_typeof(c.value -> 'house') = 'object' then c.value -> 'house'
                        else c.value -> 'amount' end as money) m
            where e.id = any(cast(cast(?1 as text) as uuid[])) and e.status in ('APPROVED', 'PAID') and e.day is not null
                and c.value ->> 'customer_id' is not null and m.money ->> 'amount' is not null
            """;

    private static final String OF_CUSTOMERS = """
            with recursive family (customer_id, member) as (
                select id, id from unnest(cast(cast(?1 as text) as uuid[])) id
                union select f.customer_id, c.id from family f join customer c on c.merged_into = f.member)
            select f.customer_id, x.currency, sum(x.amount)
            from family f join customer_expense x on x.customer_id = f.member
            group by f.customer_id, x.currency
            """;

    private static final String ITEMS = """
            with recursive family (member) as (
                select $1::uuid union select c.id from family f join customer c on c.merged_into = f.member)
            select x.expense_id, e.number, e.kind, x.day, sum(x.amount) as amount, x.currency
            from family f join customer_expense x on x.customer_id = f.member join expense e on e.id = x.expense_id
            group by 1, 2, 3, 4, 6 order by x.day desc, x.expense_id desc limit
            """ + MOST;

    private final DueCustomers due;
    private final Pool database;

    Costs(DueCustomers due, Pool database) {
        this.due = due;
        this.database = database;
    }

    /** Something new is known of these expenses: who bore them, and who does now, are to be valued anew. */
    Uni<Void> charge(Collection<UUID> expenses) {
        return due.addThoseWhoBear(expenses)
                .chain(() -> execute(TAKE_BACK, expenses))
                .chain(() -> execute(CHARGE, expenses))
                .chain(() -> due.addThoseWhoBear(expenses));
    }

    private static Uni<Void> execute(String sql, Collection<UUID> expenses) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter(1, ArrayLiteral.of(expenses))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** What each of these customers cost in each currency, under whatever record: what was merged into them counts. */
    Uni<List<CustomerCost>> of(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_CUSTOMERS, Object[].class)
                        .setParameter(1, ArrayLiteral.of(customers))
                        .getResultList())
                .map(rows -> rows.stream().map(CustomerCost::of).toList());
    }

    /** What a customer cost, expense by expense, the newest first. */
    Uni<List<CostItem>> items(UUID customer) {
        return database.preparedQuery(ITEMS)
                .execute(Tuple.of(customer))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(CostItem::of)
                        .toList());
    }
}
