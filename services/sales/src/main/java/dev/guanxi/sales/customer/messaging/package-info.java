/** Keeps the copy of the customers in step. */
@NullMarked
package dev.guanxi.sales.customer.messaging;

import org.jspecify.annotations.NullMarked;
