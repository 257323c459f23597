/** Deals that wait for somebody, as people hear of them. */
@NullMarked
package dev.guanxi.sales.alarm;

import org.jspecify.annotations.NullMarked;
