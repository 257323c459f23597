/** What this service knows of customers. */
@NullMarked
package dev.guanxi.service.customer;

import org.jspecify.annotations.NullMarked;
