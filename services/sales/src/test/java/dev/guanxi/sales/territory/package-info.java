/** Territories through the API. */
@NullMarked
package dev.guanxi.sales.territory;

import org.jspecify.annotations.NullMarked;
