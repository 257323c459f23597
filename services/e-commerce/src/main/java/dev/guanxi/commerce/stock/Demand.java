package dev.guanxi.commerce.stock;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.AbstractQuery;

/**
 * How much of which stock items is meant, as a query that gives {@code id} and {@code quantity}.
 *
 * @param sql the query
 * @param parameters its values by name
 */
record Demand(String sql, Map<String, Object> parameters) {
    private static final String WANTED = """
            select u.stock_item_id as id, cast(sum(w.quantity * u.units) as integer) as quantity
            from unnest(cast(cast(:products as text) as uuid[]), cast(cast(:quantities as text) as integer[]))
                as w (product, quantity)
            join product_stock u on u.product_id = w.product
            group by u.stock_item_id
            """;
    private static final String HELD = """
            select stock_item_id as id,
                cast(sum(case kind when 'RESERVED' then quantity else -quantity end) as integer) as quantity
            from stock_movement where order_id = :held group by stock_item_id
            having sum(case kind when 'RESERVED' then quantity else -quantity end) > 0
            """;

    /** What so many pieces of these products take, products that share an item together. */
    static Demand of(Map<UUID, Integer> pieces) {
        var sorted = new TreeMap<>(pieces);
        return new Demand(WANTED, Map.of("products", array(sorted.keySet()), "quantities", array(sorted.values())));
    }

    /** What the order holds at present. */
    static Demand heldBy(UUID orderId) {
        return new Demand(HELD, Map.of("held", orderId));
    }

    <Q extends AbstractQuery> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
