/** From the first hint of interest to the deal that is won or lost. */
@NullMarked
package dev.guanxi.sales;

import org.jspecify.annotations.NullMarked;
