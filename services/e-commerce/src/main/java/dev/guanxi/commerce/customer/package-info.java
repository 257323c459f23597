/** What this service knows of customers. */
@NullMarked
package dev.guanxi.commerce.customer;

import org.jspecify.annotations.NullMarked;
