/** Who gets which lead: rules in an order, the capacity of those who sell, and fairness among them. */
@NullMarked
package dev.guanxi.sales.routing;

import org.jspecify.annotations.NullMarked;
