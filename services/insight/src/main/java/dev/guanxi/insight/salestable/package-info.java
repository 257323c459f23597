/** Yearly sales by customer: shares of the whole, and growth. */
@NullMarked
package dev.guanxi.insight.salestable;

import org.jspecify.annotations.NullMarked;
