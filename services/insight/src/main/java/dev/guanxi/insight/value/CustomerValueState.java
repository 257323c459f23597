package dev.guanxi.insight.value;

import dev.guanxi.insight.classification.ValueClass;
import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is worth, as other services learn of it; its id is the customer's. Holds no name.
 *
 * @param revenue of all orders that were paid for in the company's currency, and kept
 * @param otherRevenue the same for every other currency; it counts for no class
 * @param recencyDays whole days from the last order to {@code computedAt}
 * @param frequency orders after the first
 * @param monetary mean value of the orders in {@code revenue}
 * @param costToServe what was spent to sell to them: their part of approved expenses, in the company's currency
 * @param otherCosts the same for every other currency; it is in no margin
 * @param margin revenue less what it cost to serve
 * @param mergedInto the customer who has these figures now
 */
public record CustomerValueState(
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
        @Nullable UUID mergedInto,
        Instant computedAt) {}
