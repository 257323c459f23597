@NullMarked
package dev.guanxi.sales.calendar;

import org.jspecify.annotations.NullMarked;
