package dev.guanxi.sales.seller;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seller as other services learn of it.
 *
 * @param login the person's name at the identity provider; null for people without an account
 * @param ownerId what records of this seller carry as their owner
 */
public record SellerState(
        String name,
        String team,
        @Nullable String region,
        @Nullable String manager,
        @Nullable String login,
        String ownerId,
        Instant createdAt) {}
