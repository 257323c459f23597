/** What others tell that concerns appointments. */
@NullMarked
package dev.guanxi.sales.calendar.messaging;

import org.jspecify.annotations.NullMarked;
