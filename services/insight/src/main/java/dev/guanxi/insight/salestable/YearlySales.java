package dev.guanxi.insight.salestable;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one customer bought in a year, and in the year before.
 *
 * @param name null when the customer is not known (any more)
 * @param before null when nothing is known of the year before
 */
record YearlySales(
        UUID customerId,
        @Nullable String name,
        AmountRange amount,
        @Nullable AmountRange before) {
    static YearlySales of(Row row, String currency) {
        var before = row.getBigDecimal("low_before");
        return new YearlySales(
                row.getUUID("customer_id"),
                row.getString("name"),
                AmountRange.of(row.getBigDecimal("low"), row.getBigDecimal("high"), currency),
                before == null ? null : AmountRange.of(before, row.getBigDecimal("high_before"), currency));
    }
}
