/** Deals that wait for somebody: their owners are told once, and whoever leads the team when nothing is done. */
@NullMarked
package dev.guanxi.sales.alarm;

import org.jspecify.annotations.NullMarked;
