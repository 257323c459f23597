/** Quotes: what is offered to a customer, its editions, their approval, and what the customer says. */
@NullMarked
package dev.guanxi.sales.quote;

import org.jspecify.annotations.NullMarked;
