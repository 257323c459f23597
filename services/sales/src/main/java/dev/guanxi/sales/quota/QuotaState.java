package dev.guanxi.sales.quota;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quota as other services learn of it.
 *
 * @param teamWide whether those below the seller count, too
 * @param territory what sellers have as their region
 * @param amount a decimal
 * @param currency of revenue only
 * @param period {@code 2026}, {@code 2026-H1}, {@code 2026-Q4} or {@code 2026-M12}, of the fiscal calendar
 * @param parentId the quota of which this is a part
 */
public record QuotaState(
        @Nullable String reference,
        @Nullable UUID sellerId,
        boolean teamWide,
        @Nullable String territory,
        @Nullable UUID productId,
        Metric metric,
        String amount,
        @Nullable String currency,
        String period,
        @Nullable UUID parentId,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {}
