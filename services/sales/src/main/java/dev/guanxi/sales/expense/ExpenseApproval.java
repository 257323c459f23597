package dev.guanxi.sales.expense;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody approved an expense.
 *
 * @param insteadOf the absent manager for whom they stood in; null when they decided as themselves
 */
public record ExpenseApproval(String by, @Nullable String insteadOf, Instant at) {}
