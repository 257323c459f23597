package dev.guanxi.sales.opportunity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a deal, as its history remembers it for good.
 *
 * @param from null for the beginning
 */
public record StageChange(@Nullable Stage from, Stage to, Instant at, String actor) {}
