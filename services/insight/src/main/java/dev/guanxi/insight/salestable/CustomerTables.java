package dev.guanxi.insight.salestable;

import dev.guanxi.insight.value.InsightConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Makes the customer table of a year (UTC). Where somebody recorded a figure for a customer it
 * stands for what the orders say; what merged customers bought is their survivor's.
 */
@ApplicationScoped
public class CustomerTables {
    private static final String SALES = """
            with told as (
                select customer_id, extract(year from paid_at at time zone 'UTC')::int as year, sum(amount) as amount
                from sale where earned and currency = $2
                and paid_at >= make_timestamptz($1 - 1, 1, 1, 0, 0, 0, 'UTC')
                and paid_at < make_timestamptz($1 + 1, 1, 1, 0, 0, 0, 'UTC')
                group by 1, 2),
            known as (
                select customer_id, year, low, high from sales_figure
                where customer_id is not null and year between $1 - 1 and $1
                union all
                select customer_id, year, amount, amount from told t where not exists
                    (select from sales_figure f where f.customer_id = t.customer_id and f.year = t.year)),
            yearly as (
                select survivor_of(customer_id) as customer_id, year, sum(low) as low, sum(high) as high
                from known group by 1, 2)
            """;
    private static final String CUSTOMERS = SALES + """
            select y.customer_id, c.name, y.low, y.high, b.low as low_before, b.high as high_before
            from yearly y
            left join yearly b on b.customer_id = y.customer_id and b.year = $1 - 1
            left join customer c on c.id = y.customer_id
            where y.year = $1
            order by y.low desc, y.high desc, y.customer_id limit $3
            """;
    private static final String TOTALS = SALES + """
            select year, low, high from sales_figure where customer_id is null and year between $1 - 1 and $1
            union all
            select year, sum(low), sum(high) from yearly y where not exists
                (select from sales_figure f where f.customer_id is null and f.year = y.year)
            group by year
            """;

    private final Pool database;
    private final String currency;

    CustomerTables(Pool database, InsightConfig config) {
        this.database = database;
        this.currency = config.currency();
    }

    /** The table of a year with the biggest customers. */
    public Uni<CustomerTable> of(int year, int customers) {
        return totals(year)
                .chain(totals -> database.preparedQuery(CUSTOMERS)
                        .execute(Tuple.of(year, currency, customers))
                        .map(rows -> CustomerTable.of(
                                year,
                                totals.getOrDefault(year, AmountRange.none(currency)),
                                totals.get(year - 1),
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(row -> YearlySales.of(row, currency))
                                        .toList())));
    }

    private Uni<Map<Integer, AmountRange>> totals(int year) {
        return database.preparedQuery(TOTALS)
                .execute(Tuple.of(year, currency))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getInteger(0), this::total)));
    }

    private AmountRange total(Row row) {
        return AmountRange.of(row.getBigDecimal(1), row.getBigDecimal(2), currency);
    }
}
