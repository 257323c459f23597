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
 * @param withoutRate deals that are in no sum because a rate is missing; null where no currency was asked for
 */
public record DealSum(
        long count, List<Money> sums, @Nullable WithoutRate withoutRate) {
    static DealSum of(RowSet<Row> found, Optional<WithoutRate> withoutRate) {
        var rows = StreamSupport.stream(found.spliterator(), false).toList();
        return new DealSum(
                rows.stream().mapToLong(row -> row.getLong("deals")).sum(),
                rows.stream()
                        .map(row -> new Money(row.getBigDecimal("amount"), row.getString("currency")))
                        .toList(),
                withoutRate.orElse(null));
    }
}
