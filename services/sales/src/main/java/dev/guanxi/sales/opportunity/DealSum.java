package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.currency.WithoutRate;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the deals of a list add up to.
 *
 * @param count all of them
 * @param sums one a currency, or the one that was asked for
 * @param weighted the same, each amount times its deal's probability: its own, else that of its stage; of won deals all
 * @param withoutRate deals that are in no sum because a rate is missing; null where no currency was asked for
 */
public record DealSum(
        long count,
        List<Money> sums,
        List<Money> weighted,
        @Nullable WithoutRate withoutRate) {
    static DealSum of(RowSet<Row> found, Optional<WithoutRate> withoutRate) {
        var rows = StreamSupport.stream(found.spliterator(), false).toList();
        return new DealSum(
                rows.stream().mapToLong(row -> row.getLong("deals")).sum(),
                money(rows, "amount"),
                money(rows, "weighted"),
                withoutRate.orElse(null));
    }

    /** One sum a currency, rounded when everything is added up. */
    static List<Money> money(List<Row> rows, String column) {
        return rows.stream()
                .map(row -> new Money(row.getBigDecimal(column), row.getString("currency")))
                .toList();
    }
}
