package dev.guanxi.contact.expectation;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An expectation as a list shows it; the gaps as in {@link ExpectationState}. */
public record ExpectationRow(
        UUID id,
        UUID customerId,
        String topic,
        String unit,
        BigDecimal expected,
        Standing standing,
        @Nullable BigDecimal promised,
        @Nullable BigDecimal delivered,
        @Nullable BigDecimal promiseGap,
        @Nullable BigDecimal expectationGap,
        boolean missed,
        Instant createdAt) {
    static final String COLUMNS = "id, customer_id, topic, unit, expected, standing, promised, delivered, promise_gap,"
            + " expectation_gap, missed, created_at";

    static ExpectationRow of(Row row) {
        return new ExpectationRow(
                row.getUUID("id"),
                row.getUUID("customer_id"),
                row.getString("topic"),
                row.getString("unit"),
                row.getBigDecimal("expected"),
                Standing.valueOf(row.getString("standing")),
                row.getBigDecimal("promised"),
                row.getBigDecimal("delivered"),
                row.getBigDecimal("promise_gap"),
                row.getBigDecimal("expectation_gap"),
                row.getBoolean("missed"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
