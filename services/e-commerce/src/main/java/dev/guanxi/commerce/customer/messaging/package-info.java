/** Keeps what we know of customers in step. */
@NullMarked
package dev.guanxi.commerce.customer.messaging;

import org.jspecify.annotations.NullMarked;
