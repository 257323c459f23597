package dev.guanxi.insight.salestable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded figure as the audit trail keeps it.
 *
 * @param customerId null for the whole company
 */
public record SalesFigureState(
        @Nullable UUID customerId,
        int year,
        BigDecimal low,
        BigDecimal high,
        String currency,
        String recordedBy,
        Instant recordedAt) {}
