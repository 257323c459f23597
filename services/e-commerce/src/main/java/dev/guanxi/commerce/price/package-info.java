/** Prices: what a product costs for whom, and why. */
@NullMarked
package dev.guanxi.commerce.price;

import org.jspecify.annotations.NullMarked;
