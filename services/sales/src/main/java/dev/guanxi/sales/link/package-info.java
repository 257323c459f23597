/** Links that only those have to whom they were given, who need no login then. */
@NullMarked
package dev.guanxi.sales.link;

import org.jspecify.annotations.NullMarked;
