/** Who gets which lead. */
@NullMarked
package dev.guanxi.sales.routing;

import org.jspecify.annotations.NullMarked;
