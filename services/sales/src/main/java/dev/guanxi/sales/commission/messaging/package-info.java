/** Keeps the orders that count for commissions. */
@NullMarked
package dev.guanxi.sales.commission.messaging;

import org.jspecify.annotations.NullMarked;
