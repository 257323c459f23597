package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An amount that is credited, as other services learn of it. */
public record AmountState(
        String ownerId, @Nullable String team, String reference, Instant creditedAt, Money amount, Instant createdAt) {}
