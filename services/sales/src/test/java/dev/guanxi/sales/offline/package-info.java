/** What people do with their phones while they are away. */
@NullMarked
package dev.guanxi.sales.offline;

import org.jspecify.annotations.NullMarked;
