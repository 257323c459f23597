/** Selling by phone: who is to be called, what is said, what came of it, and what was ordered meanwhile. */
@NullMarked
package dev.guanxi.sales.telesales;

import org.jspecify.annotations.NullMarked;
