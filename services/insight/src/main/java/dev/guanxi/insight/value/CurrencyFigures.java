package dev.guanxi.insight.value;

import dev.guanxi.platform.domain.Money;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What one customer bought in one currency. */
record CurrencyFigures(UUID customerId, long orders, Money revenue, Instant firstOrderAt, Instant lastOrderAt) {
    static CurrencyFigures of(Tuple row) {
        return new CurrencyFigures(
                row.get(0, UUID.class),
                row.get(2, Long.class),
                new Money(row.get(3, BigDecimal.class), row.get(1, String.class)),
                row.get(4, OffsetDateTime.class).toInstant(),
                row.get(5, OffsetDateTime.class).toInstant());
    }
}
