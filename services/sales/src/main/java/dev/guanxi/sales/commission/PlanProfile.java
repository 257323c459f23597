package dev.guanxi.sales.commission;

import dev.guanxi.platform.calendar.PeriodKind;

/**
 * What people say of a commission plan.
 *
 * @param currency of all its amounts; what was sold in others is converted
 * @param period which kind of fiscal period it is reckoned by; tiers, caps and minima are for one
 */
public record PlanProfile(String name, String currency, PeriodKind period, PlanVersions terms) {}
