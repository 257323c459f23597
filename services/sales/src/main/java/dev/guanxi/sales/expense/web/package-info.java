/** Expenses over HTTP. */
@NullMarked
package dev.guanxi.sales.expense.web;

import org.jspecify.annotations.NullMarked;
