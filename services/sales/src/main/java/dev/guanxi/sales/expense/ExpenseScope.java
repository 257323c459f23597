package dev.guanxi.sales.expense;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which expenses are wanted.
 *
 * @param chargedTo those of which this customer, deal or campaign bears a part; a customer also by deals and under the ids
 *     that were merged into it. Any when null
 * @param toDecide those that wait for the caller's approval
 */
public record ExpenseScope(@Nullable UUID chargedTo, boolean toDecide) {}
