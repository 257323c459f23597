package dev.guanxi.sales.document;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to sign.
 *
 * @param turn those of a lower one sign first; of the same, in any order
 * @param title what they are, such as general manager
 */
public record SignatoryPlan(
        Side side,
        int turn,
        String name,
        @Nullable String title,
        @Nullable String email) {}
