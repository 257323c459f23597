/** Opportunities: deals being pursued, until they are won or lost. */
@NullMarked
package dev.guanxi.sales.opportunity;

import org.jspecify.annotations.NullMarked;
