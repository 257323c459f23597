/** Public pools, through the API. */
@NullMarked
package dev.guanxi.sales.pool;

import org.jspecify.annotations.NullMarked;
