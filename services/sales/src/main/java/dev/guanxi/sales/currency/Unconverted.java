package dev.guanxi.sales.currency;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Names the deals that cannot be converted, so that none is left out silently. */
@ApplicationScoped
public class Unconverted {
    private static final String FIND = """
            select id, number, amount, currency, rate_of,
                count(*) over () as deals, sum(amount) over (partition by currency) as together
            from %s deal where converted is null order by row_number() over (partition by currency order by rate_of, id), currency
            limit 200
            """;

    private final InCurrency conversion;
    private final Pool database;

    Unconverted(InCurrency conversion, Pool database) {
        this.conversion = conversion;
        this.database = database;
    }

    /**
     * Those of some deals that have no rate into a currency.
     *
     * @param sql what the deals are found with, and nothing else yet
     * @param deals a query in brackets, with all columns of opportunities
     */
    public Uni<WithoutRate> find(Sql sql, String deals, String currency) {
        sql.add(FIND.formatted(conversion.table(sql, deals, currency)));
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> of(StreamSupport.stream(rows.spliterator(), false).toList()));
    }

    private static WithoutRate of(List<Row> rows) {
        return new WithoutRate(
                rows.isEmpty() ? 0 : rows.getFirst().getLong("deals"),
                rows.stream()
                        .map(row -> new Money(row.getBigDecimal("together"), row.getString("currency")))
                        .distinct()
                        .toList(),
                rows.stream()
                        .map(row -> new WithoutRate.Deal(
                                row.getUUID("id"),
                                row.getString("number"),
                                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                                row.getLocalDate("rate_of")))
                        .limit(WithoutRate.NAMED)
                        .toList());
    }
}
