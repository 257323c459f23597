package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What the quotes of a list add up to.
 *
 * @param count all of them
 * @param sums one for each currency
 */
public record QuoteSum(long count, List<Sum> sums) {
    /**
     * Those of one currency.
     *
     * @param net before tax
     * @param total with tax
     */
    public record Sum(long count, Money net, Money total) {}

    static QuoteSum of(RowSet<Row> found) {
        var sums = StreamSupport.stream(found.spliterator(), false)
                .map(QuoteSum::sum)
                .toList();
        return new QuoteSum(sums.stream().mapToLong(Sum::count).sum(), sums);
    }

    private static Sum sum(Row row) {
        var currency = row.getString("currency");
        return new Sum(
                row.getLong("quotes"),
                new Money(row.getBigDecimal("net"), currency),
                new Money(row.getBigDecimal("total"), currency));
    }
}
