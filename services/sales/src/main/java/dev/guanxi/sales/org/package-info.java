/** Who reports to whom in the sales force, on any day. */
@NullMarked
package dev.guanxi.sales.org;

import org.jspecify.annotations.NullMarked;
