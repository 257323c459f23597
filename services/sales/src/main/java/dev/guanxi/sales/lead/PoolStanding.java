package dev.guanxi.sales.lead;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody took and holds of a pool, and how much of either they may.
 *
 * @param claimedToday how many they took on the present day of the pool's calendar
 * @param claimsPerDay null without limit
 * @param held how many open leads of it they have
 * @param holdingCap null without limit
 */
public record PoolStanding(
        UUID poolId,
        int claimedToday,
        @Nullable Integer claimsPerDay,
        int held,
        @Nullable Integer holdingCap) {}
