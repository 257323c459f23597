package dev.guanxi.contact.expectation;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a topic stands over all that came: where the gap to the expectation is large and the one to the promise small,
 * too much is expected; where the one to the promise is large, too much is promised.
 *
 * @param delivered how many expectations it is known of what came
 * @param missed of these, how many fell short of the promise
 * @param promiseGap mean gap to what was promised, in the unit; null when nothing was
 * @param expectationGap mean gap to what was expected, in the unit
 */
public record TopicGap(
        String topic,
        String unit,
        long delivered,
        long missed,
        @Nullable BigDecimal promiseGap,
        BigDecimal expectationGap) {
    static TopicGap of(Row row) {
        return new TopicGap(
                row.getString("topic"),
                row.getString("unit"),
                row.getLong("deliveries"),
                row.getLong("misses"),
                row.getBigDecimal("mean_promise_gap"),
                row.getBigDecimal("mean_expectation_gap"));
    }
}
