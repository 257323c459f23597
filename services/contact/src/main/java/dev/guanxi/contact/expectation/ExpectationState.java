package dev.guanxi.contact.expectation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expectation as other services learn of it.
 *
 * @param promiseGap how much better what came is than what was promised, in the unit; negative when it falls short
 * @param expectationGap the same against what was expected
 * @param missed less came than was promised
 */
public record ExpectationState(
        UUID customerId,
        String topic,
        String unit,
        Better better,
        BigDecimal expected,
        @Nullable String note,
        Standing standing,
        @Nullable BigDecimal promised,
        @Nullable String reason,
        @Nullable BigDecimal delivered,
        @Nullable Instant deliveredAt,
        @Nullable BigDecimal promiseGap,
        @Nullable BigDecimal expectationGap,
        boolean missed,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {}
