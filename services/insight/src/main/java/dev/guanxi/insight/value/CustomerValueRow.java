package dev.guanxi.insight.value;

import dev.guanxi.insight.classification.ValueClass;
import dev.guanxi.platform.domain.Money;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is worth, as people read it.
 *
 * @param id the customer's
 * @param name null when the customer is not known (any more)
 * @param revenue of all orders that were paid for in the company's currency, and kept
 * @param otherRevenue the same for every other currency; it counts for no class
 * @param recencyDays whole days since the last order, at the moment of reading
 * @param frequency orders after the first
 * @param monetary mean value of the orders in {@code revenue}
 * @param costToServe what was spent to sell to them: their part of approved expenses, in the company's currency
 * @param otherCosts the same for every other currency; it is in no margin
 * @param margin revenue less what it cost to serve
 */
public record CustomerValueRow(
        UUID id,
        @Nullable String name,
        Money revenue,
        List<Money> otherRevenue,
        long orders,
        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt,
        @Nullable Long recencyDays,
        long frequency,
        Money monetary,
        Money costToServe,
        List<Money> otherCosts,
        Money margin,
        @Nullable ValueClass valueClass,
        @Nullable ValueClass previousClass,
        Instant computedAt,
        long version) {
    static final String COLUMNS = """
            id, name, revenue, currency, other_revenue, orders, orders_counted, first_order_at, last_order_at,
            value_class, previous_class, cost_to_serve, other_costs, margin, computed_at, version""";

    static CustomerValueRow of(Row row, Instant now) {
        var revenue = new Money(row.getBigDecimal("revenue"), row.getString("currency"));
        var counted = BigDecimal.valueOf(Math.max(row.getLong("orders_counted"), 1));
        var last = instant(row.getOffsetDateTime("last_order_at"));
        return new CustomerValueRow(
                row.getUUID("id"),
                row.getString("name"),
                revenue,
                monies(row.getJsonObject("other_revenue")),
                row.getLong("orders"),
                instant(row.getOffsetDateTime("first_order_at")),
                last,
                last == null ? null : Duration.between(last, now).toDays(),
                Math.max(row.getLong("orders") - 1, 0),
                new Money(revenue.amount().divide(counted, 4, RoundingMode.HALF_UP), revenue.currency()),
                new Money(row.getBigDecimal("cost_to_serve"), revenue.currency()),
                monies(row.getJsonObject("other_costs")),
                new Money(row.getBigDecimal("margin"), revenue.currency()),
                valueClass(row.getString("value_class")),
                valueClass(row.getString("previous_class")),
                row.getOffsetDateTime("computed_at").toInstant(),
                row.getLong("version"));
    }

    private static List<Money> monies(JsonObject sums) {
        return sums.stream()
                .map(sum -> Money.of(String.valueOf(sum.getValue()), sum.getKey()))
                .sorted(Comparator.comparing(Money::currency))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable ValueClass valueClass(@Nullable String name) {
        return name == null ? null : ValueClass.valueOf(name);
    }
}
