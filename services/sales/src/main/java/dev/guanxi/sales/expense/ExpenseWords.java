package dev.guanxi.sales.expense;

import org.jspecify.annotations.Nullable;

/**
 * What people said of an expense in their own words.
 *
 * @param reason why it was refused or withdrawn
 */
public record ExpenseWords(
        @Nullable String description,
        @Nullable String receiptLink,
        @Nullable String reason) {}
