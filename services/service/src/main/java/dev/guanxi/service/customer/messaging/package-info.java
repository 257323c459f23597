/** Keeps what we know of customers in step. */
@NullMarked
package dev.guanxi.service.customer.messaging;

import org.jspecify.annotations.NullMarked;
