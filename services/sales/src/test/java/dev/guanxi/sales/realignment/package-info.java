/** Realignments through the API. */
@NullMarked
package dev.guanxi.sales.realignment;

import org.jspecify.annotations.NullMarked;
