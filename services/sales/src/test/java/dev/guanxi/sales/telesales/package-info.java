/** Selling by phone. */
@NullMarked
package dev.guanxi.sales.telesales;

import org.jspecify.annotations.NullMarked;
