/** Expenses, through the API. */
@NullMarked
package dev.guanxi.sales.expense;

import org.jspecify.annotations.NullMarked;
