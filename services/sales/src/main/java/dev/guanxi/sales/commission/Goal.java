package dev.guanxi.sales.commission;

import org.jspecify.annotations.Nullable;

/**
 * What is agreed with somebody for a period. Stored as it is; decimals are text.
 *
 * @param period such as {@code 2026-Q1}
 * @param target what attainment is counted against
 * @param bonus a fixed sum
 */
public record Goal(
        String period, @Nullable String target, @Nullable String bonus) {}
