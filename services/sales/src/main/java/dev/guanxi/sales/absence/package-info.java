/** When people are away, and who stands in for them. */
@NullMarked
package dev.guanxi.sales.absence;

import org.jspecify.annotations.NullMarked;
