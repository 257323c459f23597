package dev.guanxi.sales.plan;

import dev.guanxi.platform.domain.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be reached with a customer.
 *
 * @param key what it is called within the plan; stays
 * @param measure by what one sees that it is reached
 * @param target how much of that
 * @param due the day by which
 * @param promised what it is to be worth to the customer
 * @param doneOn the day on which it was reached; null until then
 * @param delivered what it was worth to them
 */
public record Objective(
        String key,
        String what,
        @Nullable String measure,
        @Nullable String target,
        @Nullable LocalDate due,
        @Nullable Money promised,
        @Nullable LocalDate doneOn,
        @Nullable Money delivered) {
    boolean isDone() {
        return doneOn != null;
    }

    Objective done(@Nullable LocalDate on, @Nullable Money worth) {
        return new Objective(key, what, measure, target, due, promised, on, worth);
    }
}
