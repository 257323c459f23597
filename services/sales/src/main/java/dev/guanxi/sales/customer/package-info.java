/** What sales knows about customers: a copy of the contact service's. */
@NullMarked
package dev.guanxi.sales.customer;

import org.jspecify.annotations.NullMarked;
