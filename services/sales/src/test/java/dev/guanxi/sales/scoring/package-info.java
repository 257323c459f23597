/** Lead scores. */
@org.jspecify.annotations.NullMarked
package dev.guanxi.sales.scoring;
