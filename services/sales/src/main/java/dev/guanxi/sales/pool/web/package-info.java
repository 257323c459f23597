/** Public pools over HTTP. */
@NullMarked
package dev.guanxi.sales.pool.web;

import org.jspecify.annotations.NullMarked;
