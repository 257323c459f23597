/** What selling costs: expenses with receipts, who approves and pays them, and to which deals and customers they are charged. */
@NullMarked
package dev.guanxi.sales.expense;

import org.jspecify.annotations.NullMarked;
