package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that was paid in full.
 *
 * @param opportunityId the deal that it came of
 * @param refunded all that was paid back by now
 */
public record PaidOrder(
        UUID id,
        String number,
        @Nullable String ownerId,
        @Nullable String team,
        @Nullable UUID opportunityId,
        Money total,
        Money refunded,
        Instant paidAt) {}
