/** Many records of a kind given to other people at once, each unless somebody was faster. */
@NullMarked
package dev.guanxi.sales.transfer;

import org.jspecify.annotations.NullMarked;
