/** Public pools (公海): leads that nobody has, and the rules by which people take them and lose them again. */
@NullMarked
package dev.guanxi.sales.pool;

import org.jspecify.annotations.NullMarked;
