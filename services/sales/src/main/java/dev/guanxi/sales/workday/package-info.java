/** Which days are worked where. */
@NullMarked
package dev.guanxi.sales.workday;

import org.jspecify.annotations.NullMarked;
