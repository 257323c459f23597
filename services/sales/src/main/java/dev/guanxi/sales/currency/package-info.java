/** Currencies: the rates of each day against the house's, and amounts in any of them. */
@NullMarked
package dev.guanxi.sales.currency;

import org.jspecify.annotations.NullMarked;
