package dev.guanxi.commerce.stock;

import org.jspecify.annotations.Nullable;

/**
 * How many pieces of a product could be ordered at this moment.
 *
 * @param counted false for what does not run out, such as a service
 * @param pieces null when not counted
 */
public record Availability(boolean counted, @Nullable Integer pieces) {}
