package dev.guanxi.sales.quota;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose won deals count: all that is named holds at once.
 *
 * @param teamWide whether those below the seller count, too
 * @param territory what sellers have as their region
 */
public record QuotaScope(
        @Nullable UUID sellerId,
        boolean teamWide,
        @Nullable String territory,
        @Nullable UUID productId) {}
