package dev.guanxi.sales.routing;

import org.jspecify.annotations.Nullable;

/**
 * What people say of an assignment rule.
 *
 * @param position rules are asked from the lowest on
 * @param filter for which leads it is, in the grammar of lists; null for all
 * @param active false when it is not asked
 */
public record RuleProfile(
        String name, int position, @Nullable String filter, RuleTarget target, boolean active) {}
