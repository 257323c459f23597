package dev.guanxi.contact.need;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Holds what customers need against what products do. The demand for each need is kept by the database itself, with
 * every change of what a customer needs, so no question here grows with the number of customers.
 */
@ApplicationScoped
public class Demand {
    /** The longest list of needs, and of products. */
    public static final int MOST = 200;

    /** From how many percent on a product counts as meeting a need. */
    public static final int MEETS = 50;

    /** In one order, so that no two wait for each other who change the demand for the same needs. */
    private static final String HOLD = """
            select need_id from need_demand
            where need_id in (select need_id from customer_need where customer_id = any($1))
            order by need_id for update
            """;

    private static final String REVALUE = """
            update customer_need n set revenue = (v.revenue ->> 'amount')::numeric from customer_value v
            where v.id = n.customer_id and n.customer_id = any($1)
            and n.revenue is distinct from (v.revenue ->> 'amount')::numeric
            """;
    private static final String MATRIX = """
            select n.id as need_id, n.english, n.chinese, coalesce(d.customers, 0) as customers,
                coalesce(d.weight, 0) as weight, f.product_id, p.name as product_name, f.percent
            from (select * from need where not retired order by id desc limit %d) n
            left join need_demand d on d.need_id = n.id
            left join fulfilment f on f.need_id = n.id
                and exists (select from product p where p.id = f.product_id and p.active)
            left join product p on p.id = f.product_id
            order by weight desc, n.id, f.percent desc, f.product_id
            """.formatted(MOST);
    private static final String GAPS = """
            select n.id, n.english, n.chinese, n.description, d.customers, d.weight, d.revenue,
                (select v.revenue ->> 'currency' from customer_value v where v.revenue is not null limit 1) as currency
            from need_demand d join need n on n.id = d.need_id and not n.retired
            where d.customers > 0 and not exists (
                select from fulfilment f join product p on p.id = f.product_id and p.active
                where f.need_id = d.need_id and f.percent >= %d)
            order by d.weight desc, d.need_id limit %d
            """.formatted(MEETS, MOST);
    private static final String FIT = """
            select p.id, p.sku, p.name, round(sum(c.importance * f.percent)::numeric / t.total) as fit,
                count(*) filter (where f.percent >= %d) as met, t.needs
            from (select sum(importance) as total, count(*) as needs
                from customer_need where customer_id = $1 and not met) t
            cross join customer_need c
            join fulfilment f on f.need_id = c.need_id
            join product p on p.id = f.product_id and p.active
            where c.customer_id = $1 and not c.met
            group by p.id, p.sku, p.name, t.total, t.needs order by fit desc, p.id limit %d
            """.formatted(MEETS, MOST);

    private final Pool database;

    Demand(Pool database) {
        this.database = database;
    }

    /** These customers may be worth something else; in the transaction at hand. */
    public Uni<Void> revalue(Collection<UUID> customers) {
        return hold(customers)
                .chain(() -> InTransaction.update(REVALUE, (Object) customers.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** Nobody else changes the demand for what these customers need until this transaction ends. */
    Uni<Void> hold(Collection<UUID> customers) {
        return InTransaction.select(row -> row[0], HOLD, (Object) customers.toArray(UUID[]::new))
                .replaceWithVoid();
    }

    /** Each need with the products that do something for it, the one that is needed most first. */
    public Uni<List<MatrixRow>> matrix() {
        return database.preparedQuery(MATRIX)
                .execute()
                .map(rows -> MatrixRow.of(
                        StreamSupport.stream(rows.spliterator(), false).toList()));
    }

    /** What customers need and no product on sale meets, the one that is needed most first. */
    public Uni<List<ProductSuggestion>> gaps() {
        return list(GAPS, Tuple.tuple(), ProductSuggestion::of);
    }

    /** How well each product fits what a customer needs and does not have; the best first. */
    public Uni<List<ProductFit>> fitFor(UUID customer) {
        return list(FIT, Tuple.of(customer), ProductFit::of);
    }

    private <T> Uni<List<T>> list(String query, Tuple parameters, Function<Row, T> view) {
        return database.preparedQuery(query)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(view)
                        .toList());
    }
}
