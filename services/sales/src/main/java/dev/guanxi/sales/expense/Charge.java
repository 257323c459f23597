package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.Percent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of an expense, and what bears it.
 *
 * @param id of the customer, the deal or the campaign
 * @param customerId who bears it in the end: the customer, or that of the deal when it was charged; null where there is none
 * @param share percent of the expense
 */
public record Charge(ChargeTarget target, UUID id, @Nullable UUID customerId, Percent share) {}
