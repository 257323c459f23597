/** The clause library: standing texts of contracts, which templates refer to by their keys. */
@NullMarked
package dev.guanxi.sales.clause;

import org.jspecify.annotations.NullMarked;
