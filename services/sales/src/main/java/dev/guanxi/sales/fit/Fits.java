package dev.guanxi.sales.fit;

import dev.guanxi.sales.fit.DealFit.Match;
import dev.guanxi.sales.fit.DealFit.Need;
import dev.guanxi.sales.fit.DealFit.Product;
import dev.guanxi.sales.opportunity.OpportunityService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds how well a deal fits that the caller sees. What a customer in the recycle bin needs counts when they are back. */
@ApplicationScoped
public class Fits {
    private static final String MATCHES = """
            select c.need_id, n.english, n.chinese, c.importance, l.product_id, p.sku, p.name,
                coalesce(f.percent, 0) as percent
            from (select customer_id, lines from opportunity where id = $1) o
            left join lateral (
                select distinct (line ->> 'productId')::uuid as product_id from jsonb_array_elements(o.lines -> 'items') line) l on true
            left join customer_need c on c.customer_id = o.customer_id and not c.met
                and not exists (select from customer k where k.id = o.customer_id and k.status = 'REMOVED')
            left join need n on n.id = c.need_id
            left join product p on p.id = l.product_id
            left join fulfilment f on f.need_id = c.need_id and f.product_id = l.product_id
            order by c.importance desc, c.need_id, l.product_id
            """;

    private final OpportunityService opportunities;
    private final Pool database;

    Fits(OpportunityService opportunities, Pool database) {
        this.opportunities = opportunities;
        this.database = database;
    }

    /** The fit of a deal; not found for whoever does not see the deal. */
    public Uni<DealFit> of(UUID opportunity) {
        return opportunities
                .get(opportunity)
                .chain(() -> database.preparedQuery(MATCHES).execute(Tuple.of(opportunity)))
                .map(rows -> DealFit.of(StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Match(need(row), product(row), row.getInteger("percent")))
                        .toList()));
    }

    private static @Nullable Need need(Row row) {
        var id = row.getUUID("need_id");
        return id == null
                ? null
                : new Need(id, row.getString("english"), row.getString("chinese"), row.getInteger("importance"));
    }

    private static @Nullable Product product(Row row) {
        var id = row.getUUID("product_id");
        return id == null ? null : new Product(id, row.getString("sku"), row.getString("name"));
    }
}
