/** What people of sales have on their phones while they are away, and what they did with it meanwhile. */
@NullMarked
package dev.guanxi.sales.offline;

import org.jspecify.annotations.NullMarked;
