package dev.guanxi.insight.salestable;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded figure as the audit trail keeps it.
 *
 * @param customerId null for the whole company
 */
public record SalesFigureState(
        @Nullable UUID customerId, int year, Money low, Money high, String recordedBy, Instant recordedAt) {}
