package dev.guanxi.sales.seller;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A seller as other services learn of it.
 *
 * @param leadCapacity how many open leads they can have by rules
 * @param absentFrom the first day on which they are away
 * @param absentUntil the last one; null when nobody knows yet
 * @param login the person's name at the identity provider; null for people without an account
 * @param ownerId what records of this seller carry as their owner
 */
public record SellerState(
        String name,
        String team,
        @Nullable String region,
        @Nullable String manager,
        @Nullable Integer leadCapacity,
        @Nullable LocalDate absentFrom,
        @Nullable LocalDate absentUntil,
        @Nullable String login,
        String ownerId,
        Instant createdAt) {}
