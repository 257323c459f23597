package dev.guanxi.insight.value;

import dev.guanxi.insight.classification.Basis;
import dev.guanxi.insight.classification.ValueClass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a customer's class.
 *
 * @param from null for the first class a customer got
 * @param basis what customers were compared by when it changed
 */
public record ClassChange(@Nullable ValueClass from, ValueClass to, Basis basis, Instant changedAt) {}
